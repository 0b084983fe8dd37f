"""
W2, the help desk, as a SimPy model. SimPy's resources have a fixed capacity, so a team keeps its own line: whoever waits
yields an event, which the team succeeds when it is his turn. Usage: simpyW2.py TICKETS SEED
"""
import heapq
import json
import math
import random
import resource
import sys

import simpy

SHIFT_HOURS = 8
SEATS = [[20, 50, 36], [33, 81, 57], [25, 61, 43]]
MEAN = [0.25, 1.0, 3.0]
VARIATION = [1.0, 1.2, 1.5]
ESCALATES = [0.35, 0.25, 0.0]
REOPENED = 0.05
SEVERITIES = [0.1, 0.3, 0.6]


class Team:
    def __init__(self, env, seats):
        self.env, self.seats, self.busy, self.line, self.joined = env, seats, 0, [], 0
        self.open = seats[0]

    def turn(self, severity):
        """An event that happens when it is the ticket's turn: the most severe first, first in first out."""
        turn = self.env.event()
        self.joined += 1
        heapq.heappush(self.line, (severity, self.joined, turn))
        self.fill()
        return turn

    def done(self):
        self.busy -= 1
        self.fill()

    def fill(self):
        while self.line and self.busy < self.open:
            self.busy += 1
            heapq.heappop(self.line)[2].succeed()

    def shifts(self, desk):
        """Seats change at 0:00, 8:00 and 16:00, until all tickets are closed."""
        shift = 0
        while desk.left:
            yield self.env.timeout(SHIFT_HOURS) | desk.closed
            shift += 1
            self.open = self.seats[shift % len(self.seats)]
            self.fill()


class Desk:
    def __init__(self, env, tickets, seed):
        self.env, self.left, self.draw = env, tickets, random.Random(seed)
        self.closed = env.event()
        self.teams = [Team(env, seats) for seats in SEATS]
        self.deviation = [math.sqrt(math.log(1 + cv * cv)) for cv in VARIATION]
        self.location = [math.log(mean) - s * s / 2 for mean, s in zip(MEAN, self.deviation)]
        self.waited, self.visits = [0.0] * 3, [0] * 3

    def ticket(self):
        u = self.draw.random()
        severity = 0 if u < SEVERITIES[0] else 1 if u < SEVERITIES[0] + SEVERITIES[1] else 2
        line = 0
        while line is not None:
            entered = self.env.now
            yield self.teams[line].turn(severity)
            self.waited[severity] += self.env.now - entered
            self.visits[severity] += 1
            yield self.env.timeout(self.draw.lognormvariate(self.location[line], self.deviation[line]))
            self.teams[line].done()
            line = self.next(line)
        self.left -= 1
        if self.left == 0:
            self.closed.succeed()

    def next(self, line):
        if self.draw.random() < ESCALATES[line]:
            return line + 1
        return 1 if self.draw.random() < REOPENED else None

    def arrivals(self, tickets):
        """By thinning: 120 an hour on average, 192 at two in the afternoon."""
        most = 192.0
        for _ in range(tickets):
            while True:
                yield self.env.timeout(self.draw.expovariate(most))
                rate = 120 * (1 + 0.6 * math.sin(math.pi / 12 * (self.env.now - 8)))
                if self.draw.random() * most < rate:
                    break
            self.env.process(self.ticket())


def main(tickets, seed):
    env = simpy.Environment()
    desk = Desk(env, tickets, seed)
    for team in desk.teams:
        env.process(team.shifts(desk))
    env.process(desk.arrivals(tickets))
    env.run()
    waits = [waited / visits for waited, visits in zip(desk.waited, desk.visits)]
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"items": tickets, "waits": waits, "megabytes": megabytes}))


main(int(sys.argv[1]), int(sys.argv[2]))
