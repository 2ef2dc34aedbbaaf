"""What a program receives from the exec form, from the shell form, and when a variable is missing."""

import os
import subprocess
import sys

SHOW = [sys.executable, "-c", "import sys; print(sys.argv[1:])"]
environment = {**os.environ, "PORT": "8080"}
environment.pop("UVICORN_WORKERS", None)


def show(label: str, command: list[str]) -> None:
    seen = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    print(f"{label}: {seen.stdout.strip()}")


arguments = ["--port=$PORT", "--workers=$UVICORN_WORKERS"]
show("exec form ", SHOW + arguments)
in_shell = f"\"$0\" -c '{SHOW[2]}' {' '.join(arguments)}"
show("shell form", ["sh", "-c", in_shell, sys.executable])
