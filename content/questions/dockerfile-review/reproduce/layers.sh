#!/bin/bash
# Two image layers as the OCI image specification describes them: tar archives, where a deletion is
# a file whose name begins with ".wh.". The key here is not a key.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p copy/home/user/.ssh
echo 'not a real private key' > copy/home/user/.ssh/id_rsa
tar -C copy -cf layer-1.tar home                 # COPY ssh-keys/id_rsa /home/user/.ssh/id_rsa

mkdir -p remove/home/user/.ssh
: > remove/home/user/.ssh/.wh.id_rsa
tar -C remove -cf layer-2.tar home               # RUN rm /home/user/.ssh/id_rsa

mkdir container
for layer in layer-1.tar layer-2.tar; do         # what a runtime does to start a container
  tar -C container -xf "$layer"
  while read -r mark; do
    rm -f "${mark%/*}/$(basename "$mark" | sed 's/^\.wh\.//')" "$mark"
  done < <(find container -name '.wh.*')
done
echo "in the container: $(find container -name id_rsa | wc -l) key files"
echo "in the image:     $(tar -xOf layer-1.tar home/user/.ssh/id_rsa)"
