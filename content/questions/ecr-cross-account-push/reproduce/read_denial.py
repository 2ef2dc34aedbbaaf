"""Reads what a refused push says, and tells whose login to look at or which document to open.

Give it messages as arguments; without any it reads the samples below, which are made up in the
documented forms for the names used in this guide.
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
    "User: arn:aws:sts::444455556666:assumed-role/ecr-push-team-app/ci-pusher is not authorized to "
    "perform: ecr:PutImage on resource: "
    "arn:aws:ecr:eu-central-1:444455556666:repository/team/app "
    "because no service control policy allows the ecr:PutImage action",
    "User: arn:aws:sts::444455556666:assumed-role/ecr-push-team-app/ci-pusher is not authorized to "
    "perform: ecr:PutImage on resource: "
    "arn:aws:ecr:eu-central-1:444455556666:repository/team/app "
    "with an explicit deny in a resource-based policy",
    "denied: Your authorization token has expired. Reauthenticate and try again.",
    "no basic auth credentials",
    "unexpected status from HEAD request to "
    "https://444455556666.dkr.ecr.eu-central-1.amazonaws.com/v2/team/app/manifests/1.4.0: "
    "403 Forbidden",
]

# What is said without a caller: the words, and what they say to do.
LOGINS = [
    ("authorization token has expired", "the registry token is over: log in again as the role"),
    ("no basic auth credentials", "no login for this registry: compare account and Region"),
    ("403 Forbidden", "no caller is named: log in again as the role; if it stays, look at"),
]
HEADS = {"/manifests/": "ecr:BatchGetImage", "/blobs/": "ecr:BatchCheckLayerAvailability"}

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
    """What the message says to do next, or None when it is not one that a refused push gives."""
    found = SENTENCE.search(message)
    if not found:
        action = next((name for path, name in HEADS.items() if path in message), "")
        advice = next((text for words, text in LOGINS if words in message), None)
        if advice and advice.endswith("look at"):
            return f"{advice} {action or 'each permission of the push'}"
        return advice
    caller, action, resource = found["caller"], found["action"], found["resource"]
    if action.startswith("ecr:") and account(resource) not in ("", account(caller)):
        return "the caller is not the role: log in again with the role's credentials"
    denying = (found["denying"] or "").strip()
    if denying == "service control policy":
        return "a deny in a service control policy, or no allow in it: ask its organization"
    if denying == "resource-based policy":
        return "a deny in the repository's own policy: only there it can be cured"
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
        action = found["action"] if found else "(no sentence)"
        print(f"{action:28} {advise(message) or 'not a message that this script knows'}")


if __name__ == "__main__":
    main()
