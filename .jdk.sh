# Sourced by the start-up scripts: finds a JDK that is new enough, wherever it is, and sets JAVA_HOME.

jdk_of() { # prints the major version of a JDK's home, or nothing
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
                   "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")"; do
    version=$(jdk_of "$candidate") || true
    if [ "${version:-0}" -ge 25 ]; then echo "$candidate"; return; fi
  done
  echo "jumun: no JDK 25 or newer was found. Install one (any vendor), or set JAVA_HOME to its directory." >&2
  return 1
}

# In two steps: export itself always succeeds, and would hide that there is none.
JAVA_HOME=$(find_jdk) || exit 1
export JAVA_HOME
