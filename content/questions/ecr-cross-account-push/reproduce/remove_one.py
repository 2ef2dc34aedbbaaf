"""Takes one grant away at a time and shows at which call each kind of push then stops.

What a push asks is read from the clients' source code, not from the policies, so it can differ: a
grant that one client misses, another never needs. The actions are also compared with those of
ECR's documented push policy. Also tried: the two mistakes that look right at first sight.
"""

import copy

from push_calls import ASSUME, PUSHES, REPOSITORY, TOKEN, as_list, assume, load, push

# https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
DOCUMENTED = {
    "ecr:CompleteLayerUpload",
    "ecr:UploadLayerPart",
    "ecr:InitiateLayerUpload",
    "ecr:BatchCheckLayerAvailability",
    "ecr:PutImage",
    "ecr:BatchGetImage",
    "ecr:GetAuthorizationToken",
}


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


def stops_at(policies, calls):
    """The first refused action, or None when the push goes through."""
    action, _, allowed, _ = list(push(policies, calls))[-1]
    return None if allowed else action


def main():
    policies = load()
    found = {
        grant: [stops_at(without(policies, *grant), calls) for calls in PUSHES.values()]
        for grant in grants(policies)
    }
    for (name, action), stops in found.items():
        print(f"without {action} in {name}")
        for push_name, stop in zip(PUSHES, stops):
            print(f"  {push_name:17} {f'stops at {stop}' if stop else 'goes through'}")
    for kind, words in ((any, "some"), (all, "every")):
        missed = sum(kind(stops) for stops in found.values())
        print(f"{missed} of {len(found)} grants are missed by {words} push")

    role = {action for name, action in found if name == "role"}
    print(f"same actions as ECR's push policy: {'yes' if role == DOCUMENTED else 'no'}")

    scoped = copy.deepcopy(policies)
    scoped["role"]["Statement"][0]["Resource"] = REPOSITORY
    print(f"token scoped to the repository: stops at {stops_at(scoped, [TOKEN])}")

    half = without(policies, "user", ASSUME)
    for label, together in (("two accounts", False), ("one account", True)):
        print(f"trust policy alone, {label}: {'allow' if assume(half, together)[0] else 'deny'}")


if __name__ == "__main__":
    main()
