"""More drawings under the open sky."""

from outside import WIDE
from people import *
from places import *


def sportdag():
    out = [WIDE, '<path fill="#CFE3EA" d="M0 0h1600v1200H0z"/>', cloud(180, 190, 1.2), cloud(1180, 150, 1.5)]
    out += [bush(x, 560, 2.1 + i % 2 * .5, ("#A4BF88", "#B4CBA0", "#97B57E")[i % 3]) for i, x in enumerate(range(40, 1700, 210))]
    out += [tree(150, 600, 2.6, "#86A873"), tree(1500, 600, 2.9, "#9DBB8D")]
    out.append('<path fill="#A9BD86" d="M0 550h1600v650H0z"/><path fill="#D9926A" d="M0 720q800-90 1600 0v480H0z"/><g fill="none" stroke="#F6F3EA" stroke-width="8"><path d="M0 850q800-90 1600 0M0 1000q800-90 1600 0M0 724q800-90 1600 0"/></g>')
    out.append('<path d="M40 640V60M820 600V60M1560 640V60" stroke="#7A5B43" stroke-width="14" stroke-linecap="round"/>' + bunting((40, 820, 1560), 80, 70))
    out.append(person(1400, 890, 2.9, "c", BROWN, "bun", TEAL, tall=30, legs="#3C4A5A", left=(-26, -120), right=(14, -82), turn=-4, mouth="smile"))
    out.append('<path d="M1428 640h46v62h-46z" fill="#F3E7CF" stroke="#8A5A3B" stroke-width="6"/>')
    out.append(person(170, 900, 2.7, "a", BLOND, "braids", RED, left=(-46, -132), right=(46, -134), mouth="open", legs="#33475B"))
    out.append(person(630, 870, 2.7, "e", BLACK, "fade", BLUE, left=(-44, -72), right=(36, -112), mouth="open", turn=4, feet=((-30, -16), (22, 0)), knees=((-8, -22), (24, -26)), pattern="sun"))
    out.append(in_wheelchair(390, 1125, 3, skin="d", hair=BLACK, style="curls", top=YELLOW, left=(-41, -58), right=(41, -58), mouth="open", turn=3, pattern="stripes", glasses=True, bend=.3))
    out.append(person(780, 1100, 3, "b", BROWN, "short", GREEN, left=(-44, -96), right=(40, -58), mouth="smile", turn=5, feet=((-26, -22), (18, 0)), knees=((-6, -22), (22, -24))))
    out.append(person(980, 880, 2.7, "d", "#4E7FA8", "scarf", PURPLE, left=(-40, -62), right=(44, -84), turn=4, feet=((-14, 0), (30, -12)), knees=((-16, -24), (16, -28)), legs="#4a3a55", mouth="open"))
    out.append(person(1150, 1135, 3.1, "f", BLACK, "puffs", ORANGE, left=(-32, -146), right=(32, -146), bend=.1, mouth="open", pattern="dots"))
    return "".join(out) + "</svg>"


def lampionnentocht():
    out = [WIDE, '<defs><linearGradient id="dusk" x2="0" y2="1"><stop stop-color="#26375A"/><stop offset=".55" stop-color="#5B5A85"/><stop offset="1" stop-color="#E0936B"/></linearGradient>'
           '<radialGradient id="glow"><stop stop-color="#FFE7A3" stop-opacity=".75"/><stop offset="1" stop-color="#FFD36B" stop-opacity="0"/></radialGradient><filter id="dim"><feComponentTransfer><feFuncR type="linear" slope=".74"/><feFuncG type="linear" slope=".72"/><feFuncB type="linear" slope=".84"/></feComponentTransfer></filter></defs>',
           '<path fill="url(#dusk)" d="M0 0h1600v760H0z"/><path d="M1330 150a74 74 0 1 0 60 128a86 86 0 0 1-60-128z" fill="#FBEFC6"/>']
    for x, y in ((120, 90), (330, 200), (560, 70), (760, 180), (980, 90), (1140, 230), (1500, 110), (230, 330), (880, 320)):
        out.append(f'<circle cx="{x}" cy="{y}" r="5" fill="#FBEFC6"/>')
    for i, (x, w, h) in enumerate(((0, 250, 250), (250, 200, 300), (450, 230, 240), (1000, 220, 280), (1220, 190, 330), (1410, 200, 250))):
        c = ("#3B4060", "#464566", "#343A58")[i % 3]
        out.append(f'<path d="M{x} 760V{760 - h}l{w / 2}-90l{w / 2} 90V760z" fill="{c}"/>')
        for wx in (x + w * .2, x + w * .6):
            out.append(f'<path d="M{wx} {800 - h}h44v56h-44z" fill="{"#FFD98A" if (i + int(wx)) % 3 else "#565579"}"/><path d="M{wx} {920 - h}h44v56h-44z" fill="{"#FFD98A" if (i + int(wx)) % 2 else "#565579"}"/>')
    out.append(tree(760, 770, 2.3, "#3F4B5A", "#2f2f3c") + tree(920, 770, 1.8, "#48536A", "#2f2f3c"))
    out.append('<path fill="#4A5560" d="M0 750h1600v450H0z"/><path fill="#7B7480" d="M700 750h220q220 200 420 450H160q300-240 540-450z"/>')
    walkers = (
        (690, 880, 1.7, "d", BROWN, "bob", TEAL, -1, None, "#F5A04A"), (925, 890, 1.7, "b", BLOND, "short", "#9C4D43", 1, BLUE, "#E86F5A"),
        (520, 1000, 2.2, "f", BLACK, "braids", "#7C6BA0", -1, None, "#F4C552"), (1070, 1010, 2.2, "c", CHESTNUT, "pony", "#4E7FA8", 1, None, "#F08A5B"),
        (280, 1140, 2.9, "a", GINGER, "long", GREEN, -1, YELLOW, "#F5A04A"), (800, 1150, 3, "e", BLACK, "curls", RED, 1, None, "#F4C552"), (1320, 1150, 2.9, "d", "#8A5A83", "scarf", "#C79A45", 1, None, "#E86F5A"))
    out.append('<path d="M0 0h1600v1200H0z" fill="#26304F" opacity=".2"/>')
    for x, y, s, skin, hair, style, top, side, cap, lamp in walkers:
        hand = (38 * side, -90)
        rest = (-24 * side, -46)
        out.append('<g filter="url(#dim)">' + person(x, y, s, skin, hair, style, top, back=True, coat=True, cap=cap, left=hand if side < 0 else rest, right=hand if side > 0 else rest, legs="#2F3A4E", shoes="#26222a") + '</g>')
        hx, hy = x + hand[0] * s, y + hand[1] * s
        tx, ty = hx + 22 * side * s, hy - 46 * s
        out.append(f'<path d="M{hx - 5 * side * s:.0f} {hy + 10 * s:.0f}L{tx:.0f} {ty:.0f}v{12 * s:.0f}" stroke="#3a2c22" stroke-width="{2.6 * s:.0f}" fill="none" stroke-linecap="round"/><circle cx="{tx:.0f}" cy="{ty + 30 * s:.0f}" r="{62 * s:.0f}" fill="url(#glow)"/>'
                     f'<g transform="translate({tx:.0f} {ty + 30 * s:.0f}) scale({s})"><ellipse rx="18" ry="19" fill="{lamp}"/><ellipse rx="8" ry="19" fill="#FFE7A3" opacity=".75"/><path d="M-9-18h18M-9 18h18" stroke="#3a2c22" stroke-width="4" stroke-linecap="round"/></g>')
    return "".join(out) + "</svg>"


def school_in_de_regen():
    out = [WIDE, '<path fill="#B9C9D1" d="M0 0h1600v1200H0z"/>', cloud(120, 110, 2, .5), cloud(640, 70, 1.8, .45), cloud(1180, 120, 2.2, .5)]
    out += [tree(90, 800, 3.6, "#B98742"), tree(1530, 800, 3.3, "#C9A04E")]
    out.append('<path fill="#BB7F5D" d="M230 380h1120v440H230z"/><path fill="#C98F6B" d="M620 260h360v560H620z"/><path d="M580 270L800 120l220 150z" fill="#7A4F45"/><path fill="#8A5A4B" d="M200 350h420v40H200zM980 350h400v40H980z"/><path fill="#A86F50" d="M230 770h1120v50H230z"/>')
    out.append('<path d="M230 450h390M230 530h390M230 610h390M230 690h390M980 450h370M980 530h370M980 610h370M980 690h370" stroke="#AC7252" stroke-width="4"/>')
    out += [window(x, 450, 130, 190, "#FBE3A8") for x in (280, 450, 1020, 1190)] + [window(680, 320, 100, 110, "#FBE3A8"), window(820, 320, 100, 110, "#FBE3A8")]
    out.append('<path d="M690 520h220v300H690z" fill="#3F6F9A"/><path d="M712 544h82v170h-82zM806 544h82v170h-82z" fill="#FBE3A8"/><path d="M800 520v300" stroke="#2f557a" stroke-width="6"/><path d="M650 478h300v30H650z" fill="#EDB84A"/><circle cx="800" cy="216" r="34" fill="#F6F3EA"/><path d="M800 194v22l14 10" stroke="#33475B" stroke-width="6" fill="none" stroke-linecap="round"/>')
    out.append('<path d="M1330 380v290" stroke="#6f7d79" stroke-width="18"/><path d="M1270 660h130v160q-65 20-130 0z" fill="#5E8C61"/><ellipse cx="1335" cy="660" rx="65" ry="18" fill="#9CC0D0"/><path d="M1268 706q67 18 134 0M1268 774q67 18 134 0" stroke="#3f6845" stroke-width="9" fill="none"/><path d="M1325 806h-22v18" stroke="#33475B" stroke-width="9" fill="none"/>')
    out.append('<path fill="#9AA09B" d="M0 815h1600v385H0z"/><path d="M650 820h300l170 380H480z" fill="#ACB0A9"/>')
    for x, y, w in ((330, 960, 190), (1210, 1010, 230), (800, 1080, 260), (130, 1110, 120), (1500, 900, 90)):
        out.append(f'<ellipse cx="{x}" cy="{y}" rx="{w}" ry="{w * .19:.0f}" fill="#C6D6DC"/><ellipse cx="{x + w * .2:.0f}" cy="{y}" rx="{w * .3:.0f}" ry="{w * .06:.0f}" fill="none" stroke="#fff" stroke-opacity=".8" stroke-width="4"/>')
    out.append('<g transform="translate(300 1010) rotate(58 0 -120) scale(1.05)"><path d="M0-10V-150" stroke="#6B4A33" stroke-width="9"/><path d="M0 0a16 16 0 0 1-30 0" stroke="#6B4A33" stroke-width="9" fill="none" stroke-linecap="round"/><path d="M-150-130Q-130-290 0-300Q130-290 150-130q-25-26-50 0q-25-26-50 0q-25-24-50 0q-25-24-50 0q-25-26-50 0q-25-26-50 0z" fill="#D0644F"/><path d="M-50-130Q-46-250 0-300Q46-250 50-130q-25-24-50 0q-25-24-50 0z" fill="#E08672"/></g>')
    drops = [(37 * i * 7 % 1640, 61 * i * 5 % 1180) for i in range(105)]
    out.append('<path d="' + "".join(f'M{x} {y}l-12 44' for x, y in drops) + '" stroke="#fff" stroke-opacity=".55" stroke-width="4" stroke-linecap="round"/>')
    return "".join(out) + "</svg>"


def klassenhond():
    out = [WIDE, '<path fill="#CFE3EA" d="M0 0h1600v1200H0z"/>', cloud(250, 160, 1.4), cloud(1250, 130, 1.2)]
    out += [bush(x, 590, 2.4, ("#97B57E", "#A4BF88")[i % 2]) for i, x in enumerate(range(60, 1700, 240))] + [tree(1470, 640, 3.1, "#86A873"), tree(110, 640, 2.7, "#9DBB8D")]
    out.append('<path fill="#A9BD86" d="M0 580h1600v620H0z"/><path fill="#9BB27A" d="M0 860q700-90 1600 0v340H0z"/>')
    out.append('<g transform="translate(-160 -226) scale(1.2)">')
    out.append(person(330, 1050, 3.3, "c", CHESTNUT, "bob", TEAL, turn=5, left=(-26, -46), right=(46, -60), mouth="smile"))
    out.append(person(1230, 1060, 3.3, "e", BLACK, "fade", YELLOW, turn=-5, left=(-46, -62), right=(26, -46), mouth="open", pattern="stripes"))
    out.append(dog(790, 1090, 3.5))
    out.append(person(1030, 1130, 3.2, "a", BLOND, "pony", PURPLE, turn=-5, sit="cross", left=(-52, -40), right=(18, -30), mouth="open", pattern="dots"))
    out.append(person(545, 1130, 3.2, "d", "#D98C8C", "scarf", BLUE, turn=5, sit="cross", left=(-18, -30), right=(50, -46), mouth="smile") + '</g>')
    for x, y in ((150, 1120), (1420, 1140), (1540, 960), (60, 930), (110, 990)):
        out.append(f'<g transform="translate({x} {y})"><path d="M0 0v34" stroke="#5E8C61" stroke-width="5"/><circle cx="-9" r="8" fill="#fff"/><circle cx="9" r="8" fill="#fff"/><circle cy="-9" r="8" fill="#fff"/><circle cy="9" r="8" fill="#fff"/><circle r="6" fill="#EDB84A"/></g>')
    return "".join(out) + "</svg>"


def dog(x, y, s):
    fur, dark = "#D9A860", "#B98742"
    return (f'<g transform="translate({x} {y}) scale({s})"><ellipse cy="3" rx="46" ry="7" fill="#20302a" opacity=".18"/><path d="M30-14Q62-16 58-46" stroke="{fur}" stroke-width="12" stroke-linecap="round" fill="none"/>'
            f'<path d="M-28-90Q-44-40-38-6Q0 6 38-6Q44-40 28-90z" fill="{fur}"/><ellipse cx="-32" cy="-14" rx="16" ry="18" fill="{dark}"/><ellipse cx="32" cy="-14" rx="16" ry="18" fill="{dark}"/>'
            f'<path d="M-15-50v44M15-50v44" stroke="{fur}" stroke-width="18" stroke-linecap="round"/><path d="M0-44V0" stroke="{dark}" stroke-width="3"/><path d="M-25 0q0-11 11-11t11 11zM3 0q0-11 11-11t11 11z" fill="#E8C48A"/>'
            f'<path d="M-16-84Q0-40 16-84z" fill="#F0D9AE"/><path d="M-26-82q26 16 52 0" stroke="#D0644F" stroke-width="9" stroke-linecap="round" fill="none"/><circle cy="-68" r="7" fill="#EDB84A"/>'
            f'<path d="M-34-112Q-36-142 0-144Q36-142 34-112Q30-82 0-80Q-30-82-34-112z" fill="{fur}"/><path d="M-26-136Q-52-138-46-100Q-40-90-32-102zM26-136Q52-138 46-100Q40-90 32-102z" fill="{dark}"/>'
            f'<ellipse cy="-98" rx="20" ry="15" fill="#F0D9AE"/><path d="M-8-92q8 7 16 0v6q-1 10-8 10t-8-10z" fill="#D98C8C"/><path d="M0-100v8M-12-94q6 6 12 0q6 6 12 0" stroke="#3a2c22" stroke-width="2.500" fill="none" stroke-linecap="round"/>'
            f'<ellipse cy="-105" rx="8" ry="6" fill="#3a2c22"/><ellipse cx="-14" cy="-118" rx="3.600" ry="4.200" fill="#2b2320"/><ellipse cx="14" cy="-118" rx="3.600" ry="4.200" fill="#2b2320"/><circle cx="-12.800" cy="-119.500" r="1.200" fill="#fff"/><circle cx="15.200" cy="-119.500" r="1.200" fill="#fff"/></g>')
