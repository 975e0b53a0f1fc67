<?php
// Installs WordPress and fills it with twenty posts of four paragraphs with a photo, as many as the measured pages of the product show.
[$script, $home, $port] = $argv;
$_SERVER['HTTP_HOST'] = "127.0.0.1:$port";
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
// While it installs it does not know its address yet, by which its cookies are named.
define('COOKIEHASH', md5("http://127.0.0.1:$port"));
require "$home/site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/media.php';
wp_install('Meting', 'admin', 'admin@example.org', true, '', 'meting-meting');
switch_theme('twentytwentythree');
update_option('posts_per_page', 20);
$small = imagecreatetruecolor(80, 60);
for ($x = 0; $x < 80; $x++) {
    for ($y = 0; $y < 60; $y++) {
        imagesetpixel($small, $x, $y, mt_rand(0, 0xFFFFFF));
    }
}
$photos = [];
for ($number = 0; $number < 4; $number++) {
    $file = "$home/tmp/photo-$number.jpg";
    imagejpeg(imagescale($small, 4000 - $number, 3000, IMG_BICUBIC), $file, 82);
    $photo = media_handle_sideload(['name' => basename($file), 'tmp_name' => $file], 0);
    if (is_wp_error($photo)) {
        fwrite(STDERR, $photo->get_error_message() . "\n");
        exit(1);
    }
    $photos[] = $photo;
}
$paragraph = '<!-- wp:paragraph --><p>' . trim(str_repeat('Vandaag werkten we samen aan een mooi ding. Wat was het leuk! ', 6)) . '</p><!-- /wp:paragraph -->';
wp_delete_post(1, true);
for ($number = 1; $number <= 20; $number++) {
    $post = wp_insert_post(['post_title' => "Meting nummer $number", 'post_content' => str_repeat($paragraph, 4), 'post_status' => 'publish', 'post_author' => 1]);
    set_post_thumbnail($post, $photos[$number % 4]);
}
$user = get_user_by('login', 'admin');
$token = WP_Session_Tokens::get_instance($user->ID)->create(time() + 30 * 86400);
$cookie = LOGGED_IN_COOKIE . '=' . rawurlencode(wp_generate_auth_cookie($user->ID, time() + 30 * 86400, 'logged_in', $token));
file_put_contents("$home/pages.properties", "home=http://127.0.0.1:$port/\nhome.shows=Meting nummer 1<\n"
    . "home_signed_in=http://127.0.0.1:$port/?signed=in\nhome_signed_in.cookie=$cookie\nhome_signed_in.shows=wpadminbar\n");
[$password] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'meting']);
file_put_contents("$home/desk.properties", "address=http://127.0.0.1:$port\nauthorization=Basic " . base64_encode("admin:$password") . "\nkeeps=data site/wp-content/uploads\n");
echo "20 posts\n";
