# Waits until the JVM that started it is gone, however it went: then standard input ends.
# $1 is the directory to delete, the rest a command that stops the server in it.
cat >/dev/null
directory=$1
shift
"$@"
# The broker sees the end of the JVM by itself, but may write for a moment longer.
tries=0
while ! rm -rf -- "$directory" && [ $tries -lt 50 ]; do
  tries=$((tries + 1))
  sleep 0.2
done
