# WordPress with PHP-FPM, nginx and MariaDB, each with a folder and a socket of its own. Sourced by bench/peers.
packages wordpress wordpress-theme-twentytwentythree php-fpm php-cli php-mysql php-gd php-imagick php-curl php-mbstring php-xml php-intl php-zip nginx-light mariadb-server curl

home=$folder/wordpress
port=8196
rm -rf "$home"
mkdir -p "$home/run" "$home/tmp"
cp -RL /usr/share/wordpress "$home/site"
rm -rf "$home/site/wp-content"
mkdir -p "$home/site/wp-content/uploads" "$home/site/wp-content/themes" "$home/site/wp-content/mu-plugins"
cp -RL /usr/share/wordpress/wp-content/themes/twentytwentythree "$home/site/wp-content/themes/"
mariadb-install-db --no-defaults --datadir="$home/data" --auth-root-authentication-method=normal --user=root >/dev/null
fpm=$(ls /usr/sbin/php-fpm* | tail -n 1)

cat > "$home/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:$home/run/mysql.sock');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://127.0.0.1:$port'); define('WP_SITEURL', 'http://127.0.0.1:$port');
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
define('AUTH_SALT', 'e'); define('SECURE_AUTH_SALT', 'f'); define('LOGGED_IN_SALT', 'g'); define('NONCE_SALT', 'h');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('WP_ENVIRONMENT_TYPE', 'local');
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
# The front page would redirect to itself behind a port.
echo "<?php remove_action('template_redirect', 'redirect_canonical');" > "$home/site/wp-content/mu-plugins/no-redirect.php"

cat > "$home/fpm.conf" <<CONF
[global]
error_log = $home/run/fpm.log
daemonize = no
[www]
user = root
group = root
listen = $home/run/fpm.sock
pm = static
pm.max_children = 4
CONF

cat > "$home/nginx.conf" <<CONF
daemon off;
user root;
worker_processes 2;
pid $home/run/nginx.pid;
error_log $home/run/nginx.log;
events { worker_connections 512; }
http {
    include /etc/nginx/mime.types;
    access_log off;
    client_max_body_size 64m;
    client_body_temp_path $home/tmp/body; fastcgi_temp_path $home/tmp/fastcgi; proxy_temp_path $home/tmp/proxy; uwsgi_temp_path $home/tmp/uwsgi; scgi_temp_path $home/tmp/scgi;
    server {
        listen 127.0.0.1:$port;
        root $home/site;
        index index.php;
        location / { try_files \$uri \$uri/ /index.php?\$args; }
        location ~ \.php\$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name; fastcgi_pass unix:$home/run/fpm.sock; fastcgi_buffers 32 16k; }
    }
}
CONF

cat > "$home/database" <<SH
#!/bin/sh
exec mariadbd --no-defaults --user=root --datadir="$home/data" --socket="$home/run/mysql.sock" --skip-networking --innodb-buffer-pool-size=256M --pid-file="$home/run/mysql.pid"
SH
cat > "$home/serve" <<SH
#!/bin/sh
# Serves until it is ended.
"$home/database" & one=\$!
"$fpm" -F -R -d opcache.enable=1 -y "$home/fpm.conf" & two=\$!
nginx -c "$home/nginx.conf" & three=\$!
trap 'kill \$three \$two \$one 2>/dev/null; wait; exit 0' TERM INT
wait
SH
chmod +x "$home/database" "$home/serve"

"$home/database" >"$home/run/database.log" 2>&1 &
database=$!
trap 'kill $database 2>/dev/null' EXIT
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    mariadb --no-defaults --socket="$home/run/mysql.sock" -u root -e 'create database if not exists wordpress' 2>/dev/null && break
    sleep 1
done
php -d memory_limit=1G "$here/peers.d/wordpress-fill.php" "$home" "$port"
kill "$database"
wait "$database" || true
trap - EXIT
