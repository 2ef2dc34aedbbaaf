"""Who holds the process that was started: a launcher that execs, and shells in front of the server."""

import subprocess
import sys

ASK = "import os; print(os.getpid())"


def holder(label: str, command: list[str]) -> None:
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output, _ = started.communicate()
    same = int(output.split()[-1]) == started.pid
    print(f"{label}: {'the server itself' if same else 'the shell, the server is its child'}")


# What Poetry does on Linux, in 1.1.13 as in 2.4: os.execvpe.
launcher = f"import os, sys; os.execvpe(sys.executable, [sys.executable, '-c', {ASK!r}], dict(os.environ))"
holder("poetry run     ", [sys.executable, "-c", launcher])
# One command: dash starts it as a child, BusyBox's shell and bash execute it in their own place.
holder("sh -c          ", ["sh", "-c", f"\"$0\" -c '{ASK}'", sys.executable])
holder("sh -c, and more", ["sh", "-c", f"\"$0\" -c '{ASK}'; true", sys.executable])
holder("sh -c with exec", ["sh", "-c", f"exec \"$0\" -c '{ASK}'", sys.executable])
