"""Takes one grant away at a time and shows the call at which the push then stops.

It shows two things: that the answer's policies hold nothing to spare, and which mistake gives
which symptom. Also tried: the two mistakes that look right at first sight.
"""

import copy

from push_calls import ASSUME, REPOSITORY, as_list, assume, load, push


def grants(policies):
    """Every (document, action) that is allowed somewhere in the three policies."""
    for name, policy in policies.items():
        for statement in policy["Statement"]:
            for action in as_list(statement["Action"]):
                yield name, action


def without(policies, name, action):
    """A copy in which one document no longer names the action."""
    changed = copy.deepcopy(policies)
    for statement in changed[name]["Statement"]:
        statement["Action"] = [entry for entry in as_list(statement["Action"]) if entry != action]
    return changed


def stops_at(policies):
    """The first refused call with its reason, or None when the push goes through."""
    action, _, allowed, reason = list(push(policies))[-1]
    return None if allowed else f"{action} ({reason})"


def main():
    policies = load()
    found = [(*grant, stops_at(without(policies, *grant))) for grant in grants(policies)]
    for name, action, stop in found:
        print(f"without {action:34} in {name:6} stops at {stop}")
    needed = sum(stop is not None for _, _, stop in found)
    print(f"{needed} of {len(found)} grants are needed")

    scoped = copy.deepcopy(policies)
    scoped["role"]["Statement"][0]["Resource"] = REPOSITORY
    print(f"token scoped to the repository: stops at {stops_at(scoped)}")

    half = without(policies, "user", ASSUME)
    for label, together in (("two accounts", False), ("one account", True)):
        print(f"trust policy alone, {label}: {'allow' if assume(half, together)[0] else 'deny'}")


if __name__ == "__main__":
    main()
