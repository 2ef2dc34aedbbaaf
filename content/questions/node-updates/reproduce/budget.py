"""What a PodDisruptionBudget lets go, by the arithmetic of the disruption controller.

Percentages are rounded up for both kinds, with whole numbers only, so nothing depends on floats.
"""


def pods_of(amount, total):
    if isinstance(amount, str):
        percent = int(amount.rstrip("%"))
        return -(-percent * total // 100)  # ceiling division
    return amount


def allowed(kind, amount, replicas, healthy):
    if kind == "maxUnavailable":
        keep = max(0, replicas - pods_of(amount, replicas))
    else:
        keep = pods_of(amount, replicas)
    return keep, max(0, healthy - keep)


CASES = [
    ("minAvailable", "50%", 7),
    ("maxUnavailable", "50%", 7),
    ("minAvailable", "90%", 3),
    ("maxUnavailable", "10%", 3),
    ("minAvailable", "90%", 10),
    ("maxUnavailable", "10%", 10),
    ("minAvailable", 1, 1),
    ("maxUnavailable", "25%", 1),
    ("minAvailable", 3, 5),
    ("maxUnavailable", 1, 5),
]

print(f"{'budget':<24}{'replicas':>9}{'must stay':>11}{'may go':>8}")
for kind, amount, replicas in CASES:
    keep, go = allowed(kind, amount, replicas, healthy=replicas)
    print(f"{kind + ': ' + str(amount):<24}{replicas:>9}{keep:>11}{go:>8}")

blocking = [c for c in CASES if allowed(*c, healthy=c[2])[1] == 0]
print(f"{len(blocking)} of {len(CASES)} block every drain")
