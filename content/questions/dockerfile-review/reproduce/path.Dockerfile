# docker build --progress=plain --no-cache -f reproduce/path.Dockerfile reproduce
# The output of the RUN lines shows PATH as the shell sees it. docker build --check reports the
# undefined variable in the first stage without building.
FROM alpine AS together
ENV HOME=/home/user \
    PATH="${HOME}/.local/bin:${PATH}"
RUN echo "one ENV:  $PATH"

FROM alpine AS apart
ENV HOME=/home/user
ENV PATH="${HOME}/.local/bin:${PATH}"
RUN echo "two ENVs: $PATH"

# Makes both stages part of the build.
FROM scratch
COPY --from=together /etc/os-release /together
COPY --from=apart /etc/os-release /apart
