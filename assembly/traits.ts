/** Who sends a ticket and how urgent it is: what of it differs between the tickets of a plain desk. */
import { CHANNEL, PLAN, RIGHT_CHANNEL } from '../src/desk/purposes';
import { MIXES } from './memory';
import { uniform } from './random';
import { Ticket } from './ticket';

/** Cumulative shares, eight to a mix: of plans, of severities, and of channels for each plan. */
@inline
const PLAN_MIX: usize = MIXES;
@inline
const SEVERITY_MIX: usize = MIXES + 64;
@inline
const CHANNEL_MIXES: usize = MIXES + 128;

const CRITICAL: i32 = 0;
const HOTLINE: i32 = 0;
const DEDICATED: i32 = 1;

/** What all tickets have in common, -1 where it is drawn. */
let certainPlan: i32 = -1;
let certainSeverity: i32 = -1;
let flags: i32 = 0;
let rightChannel: f64 = 0;

export function customers(plan: i32, severity: i32, allFlags: i32, findsRightChannel: f64): void {
  certainPlan = plan;
  certainSeverity = severity;
  flags = allFlags;
  rightChannel = findsRightChannel;
}

function pick(mix: usize, u: f64): i32 {
  let index = 0;
  while (u >= load<f64>(mix + ((index as usize) << 3))) index++;
  return index;
}

@inline
export function severityIsDrawn(): bool {
  return certainSeverity < 0;
}

/** @param u of the severity, where that is drawn */
export function drawTraits(ticket: Ticket, u: f64): void {
  const high = ticket.keyHigh;
  const low = ticket.keyLow;
  const plan = certainPlan >= 0 ? certainPlan : pick(PLAN_MIX, uniform(high, low, PLAN, 0));
  const severity = certainSeverity >= 0 ? certainSeverity : pick(SEVERITY_MIX, u);
  ticket.plan = plan as u8;
  ticket.severity = severity as u8;
  ticket.flags = flags;
  ticket.channel = drawChannel(high, low, plan, severity) as u8;
}

function drawChannel(high: u32, low: u32, plan: i32, severity: i32): i32 {
  const mix = CHANNEL_MIXES + ((plan as usize) << 6);
  // A mix whose first share is negative has one channel alone, which its second number names.
  const first = load<f64>(mix);
  const channel = first < 0 ? (load<f64>(mix, 8) as i32) : pick(mix, uniform(high, low, CHANNEL, 0));
  if (severity != CRITICAL || channel == HOTLINE || channel == DEDICATED) return channel;
  if (rightChannel <= 0) return channel;
  if (rightChannel >= 1 || uniform(high, low, RIGHT_CHANNEL, 0) < rightChannel) return HOTLINE;
  return channel;
}
