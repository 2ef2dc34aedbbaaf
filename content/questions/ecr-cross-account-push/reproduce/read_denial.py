"""Reads AWS's access-denied sentence and says which document to open.

Give it messages as arguments; without any it reads the samples below, which are made up in the
documented form for the names used in this guide.
"""

import re
import sys

SAMPLES = [
    "User: arn:aws:iam::111122223333:user/ci-pusher is not authorized to perform: sts:AssumeRole "
    "on resource: arn:aws:iam::444455556666:role/ecr-push-team-app",
    "User: arn:aws:iam::111122223333:user/ci-pusher is not authorized to perform: "
    "ecr:InitiateLayerUpload on resource: "
    "arn:aws:ecr:eu-central-1:444455556666:repository/team/app "
    "because no resource-based policy allows the ecr:InitiateLayerUpload action",
    "User: arn:aws:sts::444455556666:assumed-role/ecr-push-team-app/ci-pusher is not authorized to "
    "perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the "
    "ecr:GetAuthorizationToken action",
    "User: arn:aws:sts::444455556666:assumed-role/ecr-push-team-app/ci-pusher is not authorized to "
    "perform: ecr:PutImage on resource: "
    "arn:aws:ecr:eu-central-1:444455556666:repository/team/app "
    "with an explicit deny in a service control policy",
]

SENTENCE = re.compile(
    r"User: (?P<caller>\S+) is not authorized to perform: (?P<action>\S+)"
    r"(?: on resource: (?P<resource>\S+))?"
    r"(?: because no (?P<missing>.+?) allows"
    r"| with an explicit deny in (?:an?|the) (?P<denying>[^:]+))?"
)


def account(arn):
    """The account in an ARN, or an empty string for `*`."""
    parts = (arn or "").split(":")
    return parts[4] if len(parts) > 4 else ""


def advise(message):
    """What the sentence says to do next, or None when it is not an access-denied sentence."""
    found = SENTENCE.search(message)
    if not found:
        return None
    caller, action, resource = found["caller"], found["action"], found["resource"]
    if action.startswith("ecr:") and account(resource) not in ("", account(caller)):
        return "the caller is not the role: log in again with the role's credentials"
    denying = (found["denying"] or "").strip()
    if denying == "service control policy":
        return "a deny in a service control policy, or no allow in it: ask its organization"
    if denying:
        return f"an allow cannot help: remove the deny in the {denying}"
    if found["missing"]:
        return f"missing in the {found['missing']}: {action} on {resource or 'the resource'}"
    if action == "sts:AssumeRole" and account(resource) != account(caller):
        return f"look at the caller's policy in {account(caller)}, then at the trust policy"
    return f"no policy is named: look at every policy that applies to {caller}"


def main():
    for message in sys.argv[1:] or SAMPLES:
        found = SENTENCE.search(message)
        action = found["action"] if found else "?"
        print(f"{action:28} {advise(message) or 'not an access-denied sentence'}")


if __name__ == "__main__":
    main()
