// Sets Ghost up and fills it with twenty posts of four paragraphs with a photo, as many as the measured pages of the product show.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const [, , home, port] = process.argv;
const site = `http://127.0.0.1:${port}`;
const owner = { name: 'Meting', email: 'meting@example.org', password: 'meting-meting-2026', blogTitle: 'Meting' };

async function until(url) {
    for (let second = 0; second < 300; second++) {
        const answer = await fetch(url).catch(() => null);
        if (answer?.ok) return;
        await new Promise(later => setTimeout(later, 1000));
    }
    throw new Error(`${url} does not answer`);
}

// By curl: a session made through Node's own fetch is not recognised.
function curl(path, cookie, ...more) {
    const answer = execFileSync('curl', ['-sS', '-i', '-X', 'POST', '-H', 'expect:', '-H', `origin: ${site}`, '-H', `cookie: ${cookie}`, ...more, site + path], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (!/^HTTP\/1.1 20/m.test(answer)) throw new Error(`${path}: ${answer.slice(0, 600)}`);
    return answer;
}

function send(path, body, cookie = '') {
    return curl(path, cookie, '-H', 'content-type: application/json', '--data-binary', JSON.stringify(body));
}

// Ghost's own sharp: without it photos would be kept as they come, which costs nothing.
async function photo(number) {
    const sharp = createRequire(`${home}/app/package.json`)('sharp');
    const patches = Buffer.from(Array.from({ length: 80 * 60 * 3 }, () => Math.floor(Math.random() * 256)));
    const file = `${home}/run/photo-${number}.jpg`;
    await sharp(patches, { raw: { width: 80, height: 60, channels: 3 } }).resize(4000 - number, 3000, { fit: 'fill' }).jpeg({ quality: 82 }).toFile(file);
    return file;
}

await until(`${site}/ghost/api/admin/site/`);
send('/ghost/api/admin/authentication/setup/', { setup: [owner] });
const session = send('/ghost/api/admin/session/', { username: owner.email, password: owner.password });
const cookie = session.match(/^set-cookie: ([^;]+)/im)[1];
const photos = [];
for (let number = 0; number < 4; number++) {
    const answer = curl('/ghost/api/admin/images/upload/', cookie, '-F', `file=@${await photo(number)};type=image/jpeg`, '-F', 'purpose=image');
    photos.push(JSON.parse(answer.slice(answer.indexOf('{"images"'))).images[0].url);
}
const paragraph = `<p>${'Vandaag werkten we samen aan een mooi ding. Wat was het leuk! '.repeat(6).trim()}</p>`;
for (let number = 1; number <= 20; number++) {
    send('/ghost/api/admin/posts/?source=html', { posts: [{ title: `Meting nummer ${number}`, html: paragraph.repeat(4), feature_image: photos[number % 4], status: 'published' }] }, cookie);
}
writeFileSync(`${home}/pages.properties`, `home=${site}/\nhome.shows=Meting nummer 20\n`
    + `list_of_20_signed_in=${site}/ghost/api/admin/posts/?limit=20\nlist_of_20_signed_in.cookie=${cookie}\nlist_of_20_signed_in.shows=Meting nummer 1"\n`);
writeFileSync(`${home}/desk.properties`, `address=${site}\ncookie=${cookie}\nkeeps=data content/images\n`);
console.log('20 posts');
