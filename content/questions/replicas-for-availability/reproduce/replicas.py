"""How many replicas reach a target, decided in exact fractions."""

import math
from fractions import Fraction


def smallest(a: str, target: str) -> int:
    down = 1 - Fraction(a)
    n, all_down = 1, down
    while 1 - all_down < Fraction(target):
        n, all_down = n + 1, all_down * down
    return n


def decimal(value: Fraction) -> str:
    return f"{float(value):.8f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    down = 1 - Fraction("0.95")
    for n in range(1, 6):
        up = 1 - down**n
        days = float((1 - up) * 365)
        print(f"n = {n}: up {decimal(up)}, down {days:.5f} days a year")
    print()
    for a, target in [
        ("0.95", "0.99"),
        ("0.75", "0.99"),
        ("0.95", "0.9975"),
        ("0.9", "0.999"),
        ("0.95", "0.9999"),
    ]:
        print(f"{a} each, {target} wanted: {smallest(a, target)}")
    print()
    logarithms = math.ceil(math.log(1 - 0.9975) / math.log(1 - 0.95))
    print("0.95 each, 0.9975 wanted, by rounded logarithms:", logarithms)
