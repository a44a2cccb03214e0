#!/bin/sh
# Find a Chromium for the browser tests, or get one, and say what is done. $1: the Python that has Playwright.
# Order: BEILIN_CHROMIUM, a Chromium of the system, Debian's package (as root), Playwright's own.
set -eu
for name in "${BEILIN_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        echo "browser tests use $(command -v "$name")"
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "no Chromium here: installing Debian's package (chromium, fonts-noto-cjk)"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
    exit 0
fi
echo "no Chromium here and no right to install packages: getting Playwright's own"
"$1" -m playwright install chromium
