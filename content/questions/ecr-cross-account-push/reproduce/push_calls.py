"""Decides every call of a cross-account push from the JSON policies in ../answer.

A small part of IAM's rules, enough for this question: actions match without regard to case,
resources with it, `*` and `?` are wildcards, an explicit deny beats every allow, and without an
allow the answer is no. Left out: NotAction, NotResource, most condition operators, and every
guardrail (service and resource control policies, boundaries, session and endpoint policies) with
the repository policy.
"""

import json
import re
from pathlib import Path

ANSWER = Path(__file__).resolve().parent.parent / "answer"
USER = "arn:aws:iam::111122223333:user/ci-pusher"
ROLE = "arn:aws:iam::444455556666:role/ecr-push-team-app"
REPOSITORY = "arn:aws:ecr:eu-central-1:444455556666:repository/team/app"
ASSUME = "sts:AssumeRole"

TOKEN = "ecr:GetAuthorizationToken"
CHECK = "ecr:BatchCheckLayerAvailability"
UPLOAD = ["ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload"]
READ = "ecr:BatchGetImage"
PUT = "ecr:PutImage"

# What each client asks, in the order of the first time, read from its source code: containerd's
# pusher (with BuildKit, which uses it) and Docker's classic image store. "Same" is an image that
# this machine has pushed under this tag before.
PUSHES = {
    "containerd, new": [TOKEN, CHECK, *UPLOAD, READ, PUT],
    "classic, new": [TOKEN, *UPLOAD, CHECK, PUT],
    "containerd, same": [TOKEN, CHECK, READ],
    "classic, same": [TOKEN, CHECK, PUT],
}
CALLS = PUSHES["containerd, new"]


def load():
    """Reads the three policies of the answer. Raises OSError or ValueError when one is broken."""
    names = {"trust": "trust-policy", "role": "role-permissions", "user": "user-policy"}
    return {key: json.loads((ANSWER / f"{name}.json").read_text()) for key, name in names.items()}


def as_list(value):
    return value if isinstance(value, list) else [value]


def matches(pattern, text, ignore_case=False):
    """Whether an IAM pattern covers the whole text."""
    parts = {"*": ".*", "?": "."}
    expression = "".join(parts.get(char, re.escape(char)) for char in pattern)
    return re.fullmatch(expression, text, re.IGNORECASE if ignore_case else 0) is not None


def trusts(statement, principal, by_name=False):
    """Whether a Principal element names this user or, unless `by_name`, the user's account."""
    account = principal.split(":")[4]
    forms = {principal} if by_name else {principal, account, f"arn:aws:iam::{account}:root"}
    return bool(forms & set(as_list(statement.get("Principal", {}).get("AWS", []))))


def decide(policy, action, resource, principal=None, by_name=False):
    """'allow', 'explicit deny' or 'implicit deny'; pass `principal` for a trust policy."""
    effects = {
        statement["Effect"]
        for statement in policy["Statement"]
        if any(matches(entry, action, True) for entry in as_list(statement.get("Action", [])))
        and (
            trusts(statement, principal, by_name)
            if principal
            else any(matches(entry, resource) for entry in as_list(statement["Resource"]))
        )
    }
    if "Deny" in effects:
        return "explicit deny"
    return "allow" if "Allow" in effects else "implicit deny"


def assume(policies, same_account=False):
    """AssumeRole: across accounts both sides must allow. Returns (allowed, reason).

    Inside one account the trust policy alone is enough, but only where it names the user itself.
    """
    user = decide(policies["user"], ASSUME, ROLE)
    trust = decide(policies["trust"], ASSUME, ROLE, USER, by_name=same_account)
    if same_account and trust == "allow" and user == "implicit deny":
        return True, "allow"
    sides = {"user's policy": user, "trust policy": trust}
    refused = [f"{side}: {answer}" for side, answer in sides.items() if answer != "allow"]
    return not refused, ", ".join(refused) or "allow"


def push(policies, calls=tuple(CALLS)):
    """Every call in order, as (action, resource, allowed, reason); stops at the first refusal."""
    allowed, reason = assume(policies)
    yield ASSUME, ROLE, allowed, reason
    for action in calls if allowed else []:
        # The request for a token names no repository.
        resource = "*" if action == TOKEN else REPOSITORY
        answer = decide(policies["role"], action, resource)
        yield action, resource, answer == "allow", answer
        if answer != "allow":
            return


def main():
    rows = list(push(load()))
    for action, resource, allowed, reason in rows:
        print(f"{'ok ' if allowed else 'NO '} {action:34} {resource.split(':')[-1]:26} {reason}")
    done = len(rows) == len(CALLS) + 1 and rows[-1][2]
    print(f"push {'completed' if done else 'refused'} after {len(rows)} calls")


if __name__ == "__main__":
    main()
