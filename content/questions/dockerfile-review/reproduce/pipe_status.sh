#!/bin/bash
# A download that fails, piped into Python, as in the given Dockerfile. No network is used.
download() { echo 'curl: (6) Could not resolve host' >&2; return 6; }

download | python3 - --version 1.1.13 && echo 'without pipefail: the step goes on, status 0'

set -o pipefail
download | python3 - --version 1.1.13 || echo "with pipefail: the step stops, status $?"
