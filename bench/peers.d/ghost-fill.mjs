// Sets Ghost up and fills it with twenty posts, as many as the measured pages of the product show.
import { execFileSync } from 'node:child_process';
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
function send(path, body, cookie = '') {
    const answer = execFileSync('curl', ['-sS', '-i', '-X', 'POST', '-H', 'content-type: application/json', '-H', `origin: ${site}`, '-H', `cookie: ${cookie}`,
        '--data-binary', JSON.stringify(body), site + path], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (!/^HTTP\/1.1 20/m.test(answer)) throw new Error(`${path}: ${answer.slice(0, 600)}`);
    return answer;
}

await until(`${site}/ghost/api/admin/site/`);
send('/ghost/api/admin/authentication/setup/', { setup: [owner] });
const session = send('/ghost/api/admin/session/', { username: owner.email, password: owner.password });
const cookie = session.match(/^set-cookie: ([^;]+)/im)[1];
const paragraph = `<p>${'Vandaag werkten we samen aan een mooi ding. Wat was het leuk! '.repeat(6).trim()}</p>`;
for (let number = 1; number <= 20; number++) {
    send('/ghost/api/admin/posts/?source=html', { posts: [{ title: `Meting nummer ${number}`, html: paragraph.repeat(4), status: 'published' }] }, cookie);
}
writeFileSync(`${home}/pages.properties`,
    `home=${site}/\nlist_of_20_signed_in=${site}/ghost/api/admin/posts/?limit=20\nlist_of_20_signed_in.cookie=${cookie}\n`);
console.log('20 posts');
