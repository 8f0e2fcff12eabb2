#!/bin/sh
# Put in what the programme needs from the system, or name it.
# Usage: prepare-system.sh PYTHON [test]     (called by make; in a hurry when all is there)
set -u

python=$1
purpose=${2:-run}
font=fonts-noto-cjk

case $("$python" -c 'import sys; print((3, 11) <= sys.version_info < (3, 15))' 2>/dev/null) in
    True) ;;
    *)
        echo "Tifa Reader needs Python 3.11 to 3.14, and \"$python\" is not;" \
            "name another with: make $purpose PYTHON=python3.11" >&2
        exit 1
        ;;
esac
[ "$(uname)" = Linux ] || exit 0

# Each library that PySide6's QtGui, QtWidgets and xcb plugin load, and its Debian package.
libraries='
    libEGL.so.1              libegl1
    libGL.so.1               libgl1
    libX11-xcb.so.1          libx11-xcb1
    libdbus-1.so.3           libdbus-1-3
    libfontconfig.so.1       libfontconfig1
    libfreetype.so.6         libfreetype6
    libglib-2.0.so.0         libglib2.0-0
    libxcb-cursor.so.0       libxcb-cursor0
    libxcb-icccm.so.4        libxcb-icccm4
    libxcb-image.so.0        libxcb-image0
    libxcb-keysyms.so.1      libxcb-keysyms1
    libxcb-randr.so.0        libxcb-randr0
    libxcb-render-util.so.0  libxcb-render-util0
    libxcb-shape.so.0        libxcb-shape0
    libxcb-sync.so.1         libxcb-sync1
    libxcb-xfixes.so.0       libxcb-xfixes0
    libxcb-xkb.so.1          libxcb-xkb1
    libxkbcommon-x11.so.0    libxkbcommon-x11-0
    libxkbcommon.so.0        libxkbcommon0
'

missing_packages() {
    loadable=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
    echo "$libraries" | while read -r library package; do
        case $loadable in
            *"$library "*) ;;
            *) echo "$package" ;;
        esac
    done
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    has_chinese_font || echo $font
    if [ "$purpose" = test ]; then
        command -v xvfb-run >/dev/null || echo xvfb
        command -v xauth >/dev/null || echo xauth
    fi
}

has_chinese_font() {
    if command -v fc-list >/dev/null; then
        [ -n "$(fc-list :lang=zh-cn family)" ]
    else
        find /usr/share/fonts "${HOME-}/.local/share/fonts" 2>/dev/null | grep -qiE 'cjk|wqy|sourcehan'
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

missing=$(missing_packages | xargs)
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "Installing from the system's packages: $missing"
    as_root apt-get -qq update </dev/null
    # shellcheck disable=SC2086  # a list of packages
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends \
        -o DPkg::Lock::Timeout=120 $missing </dev/null >/dev/null
    missing=$(missing_packages | xargs)
    [ -n "$missing" ] || exit 0
fi

echo "These system packages are missing (Debian's names): $missing" >&2
echo "Install them with: sudo apt-get install $missing" >&2
# Without the font the window opens, and says so itself.
[ "$purpose $missing" = "run $font" ]
