// Sets Ghost up and fills it with twenty posts, as many as the measured pages of the product show.
import { writeFileSync } from 'node:fs';

const [, , home, port] = process.argv;
const site = `http://127.0.0.1:${port}`;
const owner = { name: 'Meting', email: 'meting@example.org', password: 'meting-meting-2026', blogTitle: 'Meting' };
const headers = { 'content-type': 'application/json', origin: site };

async function until(url) {
    for (let second = 0; second < 300; second++) {
        const answer = await fetch(url).catch(() => null);
        if (answer?.ok) return;
        await new Promise(later => setTimeout(later, 1000));
    }
    throw new Error(`${url} does not answer`);
}

async function send(path, body, more = {}) {
    const answer = await fetch(site + path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return answer;
}

await until(`${site}/ghost/api/admin/site/`);
await send('/ghost/api/admin/authentication/setup/', { setup: [owner] });
const session = await send('/ghost/api/admin/session/', { username: owner.email, password: owner.password });
const cookie = session.headers.getSetCookie().map(one => one.split(';')[0]).join('; ');
const paragraph = `<p>${'Vandaag werkten we samen aan een mooi ding. Wat was het leuk! '.repeat(6).trim()}</p>`;
for (let number = 1; number <= 20; number++) {
    await send('/ghost/api/admin/posts/?source=html', { posts: [{ title: `Meting nummer ${number}`, html: paragraph.repeat(4), status: 'published' }] }, { cookie });
}
writeFileSync(`${home}/pages.properties`,
    `home=${site}/\nlist_of_20_signed_in=${site}/ghost/api/admin/posts/?limit=20\nlist_of_20_signed_in.cookie=${cookie}\n`);
console.log('20 posts');
