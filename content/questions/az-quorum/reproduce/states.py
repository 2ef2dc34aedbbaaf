"""All states of four members, and of the three in the east alone: who has a majority when?"""

from itertools import combinations, product

EAST, WEST = ("us-east-1a", "us-east-1b", "us-east-1c"), "us-west-1a"


def majority(size):
    return size // 2 + 1


def quorum(members, down):
    return sum(member not in down for member in members) >= majority(len(members))


four, three = EAST + (WEST,), EAST
for members in (three, four):
    states = list(product((True, False), repeat=len(members)))
    live = sum(sum(state) >= majority(len(members)) for state in states)
    fatal = [pair for pair in combinations(members, 2) if not quorum(members, pair)]
    print(f"{len(members)} members: {majority(len(members))} needed, {live} of {len(states)} states"
          f" have a quorum, {len(fatal)} fatal pairs")

saved, lost = 0, 0
for size in range(5):
    for down in combinations(four, size):
        with_west, without = quorum(four, down), quorum(three, down)
        saved += with_west and not without
        lost += without and not with_west
print(f"states that the vote in the west saves: {saved}")
print(f"states that it loses: {lost}")
