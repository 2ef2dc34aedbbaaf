"""A rolling update, one pod at a time, played with single connections; means of many updates."""

import random

PODS, CONNECTIONS, UPDATES = 4, 40, 20_000

draw = random.Random(4)
totals = [0] * PODS
for _ in range(UPDATES):
    ready = [f"old {pod}" for pod in range(PODS)]
    held = [draw.choice(ready) for _ in range(CONNECTIONS)]
    for pod in range(PODS):
        stopped = ready.pop(0)
        ready.append(f"new {pod}")
        held = [draw.choice(ready) if at == stopped else at for at in held]
    for at in held:
        totals[int(at.split()[1])] += 1

shares = [total / (CONNECTIONS * UPDATES) for total in totals]
for pod, share in enumerate(shares):
    print(f"replaced as number {pod + 1}: {100 * share:.0f} % of the connections")
print(f"first to last: {shares[0] / shares[-1]:.1f} to 1")
