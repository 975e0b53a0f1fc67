"""What stands around the people: trees, walls, tables, leaves."""

from people import BLUE, GREEN, ORANGE, PURPLE, RED, YELLOW


def tree(x, y, s, leaf, trunk="#7A5B43"):
    return (f'<g transform="translate({x} {y}) scale({s})"><path d="M-9 0Q-5-40-6-80h12Q5-40 9 0z" fill="{trunk}"/>'
            f'<path d="M0-190q52 6 58 58q2 54-58 56q-60-2-58-56q6-52 58-58z" fill="{leaf}"/>'
            f'<path d="M-34-150q10-26 34-28M-40-122q2-8 6-14" stroke="#fff" stroke-opacity=".13" stroke-width="6" stroke-linecap="round" fill="none"/></g>')


def leaf(x, y, s, angle, colour):
    return (f'<g transform="translate({x} {y}) rotate({angle}) scale({s})"><path d="M0 0q17 12 0 40q-17-28 0-40z" fill="{colour}"/>'
            f'<path d="M0 6v40" stroke="#000" stroke-opacity=".25" stroke-width="1.600" stroke-linecap="round"/></g>')


def leaves_on_ground(spots):
    colours = (ORANGE, YELLOW, RED, "#B98742")
    return "".join(leaf(x, y, .6 + (i % 3) * .14, i * 67 % 360, colours[i % 4]) for i, (x, y) in enumerate(spots))


def bush(x, y, s, colour):
    return (f'<g transform="translate({x} {y}) scale({s})" fill="{colour}"><circle cx="-40" cy="-22" r="34"/><circle cx="40" cy="-20" r="32"/>'
            f'<circle cy="-42" r="42"/><path d="M-74 0q0-30 30-34h90q28 6 28 34z"/></g>')


def cloud(x, y, s, opacity=.8):
    return (f'<g transform="translate({x} {y}) scale({s})" fill="#fff" opacity="{opacity}"><circle r="34"/><circle cx="44" cy="-16" r="42"/>'
            f'<circle cx="92" cy="2" r="32"/><path d="M-8 34h110q20 0 20-24H-30q0 24 22 24z"/></g>')


def window(x, y, w, h, pane="#E3F0F2", frame="#fff"):
    return (f'<path d="M{x} {y}h{w}v{h}h-{w}z" fill="{pane}" stroke="{frame}" stroke-width="14"/>'
            f'<path d="M{x + w / 2} {y}v{h}M{x} {y + h * .36}h{w}" stroke="{frame}" stroke-width="9"/>'
            f'<path d="M{x - 16} {y + h + 8}h{w + 32}v14h-{w + 32}z" fill="#000" opacity=".14"/>')


def bunting(points, y, sag, colours=(RED, YELLOW, BLUE, GREEN, PURPLE)):
    out = []
    for i in range(len(points) - 1):
        a, b = points[i], points[i + 1]
        out.append(f'<path d="M{a} {y}Q{(a + b) / 2} {y + sag * 2} {b} {y}" stroke="#7A5B43" stroke-width="4" fill="none"/>')
        for k in range(1, 6):
            t = k / 6
            px, py = a + (b - a) * t, y + 2 * t * (1 - t) * sag * 2
            out.append(f'<path d="M{px - 22:.0f} {py:.0f}h44l-22 50z" fill="{colours[(i * 5 + k) % len(colours)]}"/>')
    return "".join(out)


def bike(x, y, s, colour, crate=False):
    box = '<path d="M96-118h44v30H96z" fill="#B98555"/><path d="M96-108h44M96-98h44" stroke="#8a5f38" stroke-width="3"/>' if crate else ""
    spokes = "".join(f'<path d="M{cx}-78v68M{cx - 34}-44h68M{cx - 24}-68l48 48M{cx + 24}-68l-48 48" stroke="#8b949a" stroke-width="1.500"/>' for cx in (0, 120))
    return (f'<g transform="translate({x} {y}) scale({s})" fill="none" stroke-linecap="round" stroke-linejoin="round">{spokes}'
            f'<circle cy="-44" r="40" stroke="#2F3A40" stroke-width="7"/><circle cx="120" cy="-44" r="40" stroke="#2F3A40" stroke-width="7"/>'
            f'<path d="M0-44L34-100H88L120-44M34-100L56-44H0M56-44L88-100" stroke="{colour}" stroke-width="7"/>'
            f'<path d="M34-100l-5-16M88-100l-6-24" stroke="{colour}" stroke-width="6"/><path d="M18-118h24" stroke="#4a3427" stroke-width="10"/>'
            f'<path d="M82-124q14-8 24 2" stroke="#2F3A40" stroke-width="6"/><circle cx="56" cy="-44" r="9" fill="#2F3A40"/>'
            f'<path d="M56-44l10 20M60-24h14M56-44l-8 14" stroke="#2F3A40" stroke-width="5"/>'
            f'<path d="M-44-54Q-30-92 6-90" stroke="{colour}" stroke-width="6"/><circle cx="-42" cy="-60" r="5" fill="#D0644F" stroke="none"/>{box}</g>')


def coat(x, y, s, colour, hood=True):
    cap = f'<path d="M-19-6q-2-24 19-24t19 24q-19 14-38 0z" fill="{colour}"/><path d="M-19-6q-2-24 19-24t19 24q-19 14-38 0z" fill="#000" opacity=".14"/>' if hood else ""
    return (f'<g transform="translate({x} {y}) scale({s})"><path d="M0-40v22" stroke="#6B4A33" stroke-width="6" stroke-linecap="round"/>'
            f'<path d="M-20-8q20-12 40 0l22 18 10 84q-10 6-20 2l-6-50 4 66q-30 10-60 0l4-66-6 50q-10 4-20-2l10-84z" fill="{colour}"/>{cap}'
            f'<path d="M0-4v118" stroke="#000" stroke-opacity=".2" stroke-width="2.500"/><path d="M-22 72h14M8 72h14" stroke="#000" stroke-opacity=".2" stroke-width="3" stroke-linecap="round"/></g>')


def satchel(x, y, s, colour):
    return (f'<g transform="translate({x} {y}) scale({s})"><path d="M-14 2q0-36 14-36t14 36" stroke="{colour}" stroke-width="6" fill="none"/>'
            f'<path d="M-32 10q0-12 12-12h40q12 0 12 12v66q0 10-10 10h-44q-10 0-10-10z" fill="{colour}"/>'
            f'<path d="M-20 40h40v28q0 6-6 6h-28q-6 0-6-6z" fill="#fff" opacity=".3"/><path d="M-32 22q32 12 64 0" stroke="#000" stroke-opacity=".16" stroke-width="3" fill="none"/></g>')


def boots(x, y, s, colour):
    one = f'<path d="M0 0v-44h24v26q18 2 22 18z" fill="{colour}"/><path d="M0-44h24v9H0zM0 0h46v-5H0z" fill="#000" opacity=".16"/>'
    return f'<g transform="translate({x} {y}) scale({s})">{one}<g transform="translate(34 5)">{one}</g></g>'
