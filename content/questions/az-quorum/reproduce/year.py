"""Hours a year without a quorum, from every state of instances, zones and regions.

Exact fractions, nothing clever: each part is up or down by itself, all combinations are added up.
Usage: year.py [INSTANCE ZONE REGION], the shares of time that each kind of part is down.
"""

import sys
from fractions import Fraction
from itertools import product

LAYOUTS = {
    "3 + 1, as asked": "us-east-1a us-east-1b us-east-1c us-west-1a",
    "3 in one region": "us-east-1a us-east-1b us-east-1c",
    "3 over three regions": "us-east-1a us-east-2a us-west-2a",
    "5 in one region": "us-east-1a us-east-1a us-east-1b us-east-1b us-east-1c",
    "3 + 2": "us-east-1a us-east-1b us-east-1c us-west-1a us-west-1b",
    "2 + 2": "us-east-1a us-east-1b us-west-1a us-west-1b",
    "5 over three regions": "us-east-1a us-east-1b us-east-2a us-east-2b us-west-2a",
}


def chance(states, share):
    """The probability of so many parts being up (True) or down."""
    result = Fraction(1)
    for up in states:
        result *= 1 - share if up else share
    return result


def without_quorum(layout, p, q, r):
    zones = sorted(set(layout))
    regions = sorted({zone[:-1] for zone in zones})
    needed = len(layout) // 2 + 1
    lost = Fraction(0)
    for zone_states in product((True, False), repeat=len(zones)):
        for region_states in product((True, False), repeat=len(regions)):
            region_up = dict(zip(regions, region_states))
            zone_up = {z: up and region_up[z[:-1]] for z, up in zip(zones, zone_states)}
            places = [zone_up[zone] for zone in layout]
            weight = chance(zone_states, q) * chance(region_states, r)
            for states in product((True, False), repeat=len(layout)):
                if sum(up and place for up, place in zip(states, places)) < needed:
                    lost += weight * chance(states, p)
    return lost


p, q, r = (Fraction(text) for text in (sys.argv[1:] or ("0.01", "0.001", "0.0001")))
for name, zones in LAYOUTS.items():
    lost = without_quorum(zones.split(), p, q, r)
    hours = float(lost * 24 * 365)
    shown = f"{hours:.1f} h" if hours >= 1 else f"{hours * 60:.0f} min"
    print(f"{name:22}{float(lost):10.5%}{shown:>10} a year")
