"""Checks the arithmetic of kube-proxy's chain by counting every way to place the connections."""

from fractions import Fraction
from itertools import product
from math import factorial, prod

PODS, CONNECTIONS = 4, 12

reached = Fraction(1)
for rule in range(PODS):
    matches = Fraction(1, PODS - rule)
    print(f"rule {rule + 1}: matches {matches} of what reaches it, {reached * matches} of everything")
    reached *= 1 - matches

idle = busiest = total = Fraction(0)
for first in product(range(CONNECTIONS + 1), repeat=PODS - 1):
    last = CONNECTIONS - sum(first)
    if last < 0:
        continue
    counts = (*first, last)
    ways = factorial(CONNECTIONS) // prod(factorial(count) for count in counts)
    chance = Fraction(ways, PODS**CONNECTIONS)
    total += chance
    busiest += chance * max(counts)
    if 0 in counts:
        idle += chance

assert total == 1
print(f"{CONNECTIONS} connections on {PODS} pods:")
print(f"  some pod has none in {100 * float(idle):.1f} % of cases")
print(f"  the busiest pod has {float(busiest):.1f} on average, an even share is {CONNECTIONS // PODS}")
