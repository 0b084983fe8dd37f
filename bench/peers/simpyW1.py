"""W1, twenty counters that are nine tenths busy, as a SimPy model. Usage: simpyW1.py CUSTOMERS SEED"""
import json
import random
import resource
import sys

import simpy

COUNTERS, PER_HOUR, MEAN_SERVICE_HOURS = 20, 18.0, 1.0


def customer(env, counters, draw, waits):
    arrived = env.now
    with counters.request() as turn:
        yield turn
        waits.append(env.now - arrived)
        yield env.timeout(draw.expovariate(1 / MEAN_SERVICE_HOURS))


def source(env, counters, draw, waits, customers):
    for _ in range(customers):
        yield env.timeout(draw.expovariate(PER_HOUR))
        env.process(customer(env, counters, draw, waits))


def main(customers, seed):
    env = simpy.Environment()
    counters = simpy.Resource(env, capacity=COUNTERS)
    waits = []
    env.process(source(env, counters, random.Random(seed), waits, customers))
    env.run()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"items": customers, "waits": [sum(waits) / len(waits)], "megabytes": megabytes}))


main(int(sys.argv[1]), int(sys.argv[2]))
