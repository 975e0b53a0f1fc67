"""The people in the drawings: one figure, about 150 units tall, standing with both feet on (x, y)."""

SKIN = dict(a="#F6D7BC", b="#F0C8A0", c="#E9B88F", d="#C68A5C", e="#8A5A3B", f="#5E3C2A")
SHADE = dict(a="#EBBF9C", b="#E0AF83", c="#D79F73", d="#AF7448", e="#744829", f="#4A2D1E")
RED, YELLOW, BLUE, GREEN, PURPLE, ORANGE = "#D0644F", "#EDB84A", "#4E7FA8", "#5E8C61", "#8A5A83", "#C77F3A"
TEAL, CREAM, NAVY, PINK = "#4F9A94", "#F3E7CF", "#33475B", "#D98C8C"
BLACK, BROWN, CHESTNUT, BLOND, GINGER, GREY = "#241C18", "#4F3425", "#8C5A32", "#D2A95E", "#B8622F", "#9A948C"


def person(x, y, s=3.2, skin="b", hair=BROWN, style="short", top=RED, legs=NAVY, shoes="#3A3330",
           left=(-25, -44), right=(25, -44), feet=((-9, 0), (9, 0)), knees=None, turn=0, tilt=0, mouth="smile",
           back=False, eyes="open", glasses=False, dress=False, pattern=None, coat=False, cap=None, pack=None,
           sit=None, tall=0, flip=False, shadow=True, sleeve=None, bend=0.16, hands=True):
    """left and right are where the hands are, as seen by who looks; turn moves the face to one side; tall makes a grown-up."""
    hip = {None: -46 - tall, "cross": -18, "chair": -58}[sit]
    up = hip - -46
    skin_colour, dark = SKIN[skin], SHADE[skin]
    out = [f'<g transform="translate({x} {y}) scale({-s if flip else s} {s})">']
    if shadow and sit is None:
        out.append('<ellipse cx="0" cy="3" rx="31" ry="5" fill="#20302a" opacity=".16"/>')
    head_at = f'translate(0 {-116 + up}) rotate({tilt} 0 20)'
    out.append(f'<g transform="{head_at}">{hair_behind(style, hair, back)}</g>')
    if sit is None:
        out.append(standing_legs(hip, legs, shoes, feet, knees, dress, skin_colour))
    out.append(body(up, top, dress, coat, pattern, skin_colour, back))
    if pack:
        out.append(backpack(up, pack, back))
    if sit == "cross":
        out.append(crossed_legs(legs, shoes))
    if sit == "chair":
        out.append(seated_legs(legs, shoes))
    out.append(f'<g transform="{head_at}">')
    out.append(head_back(style, hair, skin_colour, dark) if back
               else head_front(style, hair, skin_colour, dark, turn, mouth, eyes, glasses))
    if cap:
        out.append(f'<path d="M-28-6Q-29-36 0-36Q29-36 28-6Q0-15-28-6z" fill="{cap}"/><path d="M-29-4Q0-14 29-4l0-8Q0-23-29-12z" fill="#fff" opacity=".35"/><circle cy="-38" r="7" fill="{cap}"/>')
    out.append('</g>')
    for side, hand in ((-1, left), (1, right)):
        if hand:
            out.append(arm(side, up, hand, sleeve or top, skin_colour, bend, hands))
    out.append('</g>')
    return "".join(out)


def standing_legs(hip, colour, shoes, feet, knees, dress, skin):
    out = []
    for i, (fx, fy) in enumerate(feet):
        hx = -9 if i == 0 else 9
        kx, ky = knees[i] if knees else ((hx + fx) / 2, (hip + fy) / 2)
        toe = -3 if i == 0 else 3
        out.append(f'<path d="M{hx} {hip - 2}L{kx} {ky}L{fx} {fy - 7}" stroke="{colour}" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" fill="none"/>')
        out.append(f'<path d="M{fx + toe - 11} {fy + 2}q-1-12 11-12t11 12z" fill="{shoes}"/>')
    return "".join(out)


def crossed_legs(colour, shoes):
    return (f'<path d="M-14-22Q-44-20-38-8L6-5" stroke="{colour}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round" fill="none"/>'
            f'<path d="M14-22Q44-20 38-8L-4-5" stroke="{colour}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round" fill="none"/>'
            f'<ellipse cx="-13" cy="-3" rx="12" ry="6.500" fill="{shoes}"/><ellipse cx="14" cy="-3" rx="12" ry="6.500" fill="{shoes}"/>')


def seated_legs(colour, shoes):
    shin = "".join(f'<path d="M{side * 10}-60L{side * 13}-52L{side * 11}-12" stroke="{colour}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round" fill="none"/>'
                   f'<ellipse cx="{side * 13}" cy="-5" rx="10" ry="6" fill="{shoes}"/>' for side in (-1, 1))
    return shin + '<path d="M-24 1h20M4 1h20" stroke="#4b555a" stroke-width="4" stroke-linecap="round"/>'


def in_wheelchair(x, y, s, frame=RED, **who):
    """A child in a wheelchair, seen from the front."""
    behind = (f'<g transform="translate({x} {y}) scale({s})"><ellipse cy="6" rx="50" ry="6" fill="#20302a" opacity=".16"/><path d="M-24-112h48v60h-48z" fill="#3a464c"/>'
              + "".join(f'<ellipse cx="{side * 38}" cy="-32" rx="9" ry="37" fill="none" stroke="#2F3A40" stroke-width="6"/><ellipse cx="{side * 33}" cy="-32" rx="7" ry="31" fill="none" stroke="#9aa4a8" stroke-width="2.500"/>'
                        f'<path d="M{side * 38}-32L{side * 24}-44" stroke="{frame}" stroke-width="6"/>' for side in (-1, 1))
              + f'<path d="M-28-50h56" stroke="{frame}" stroke-width="9" stroke-linecap="round"/></g>')
    before = (f'<g transform="translate({x} {y}) scale({s})"><circle cx="-25" cy="0" r="6" fill="#2F3A40"/><circle cx="25" cy="0" r="6" fill="#2F3A40"/></g>')
    return behind + person(x, y, s, sit="chair", **who) + before


def body(up, top, dress, coat, pattern, skin, back):
    shape = f'M-20 {-82 + up}q0-10 11-11h18q11 1 11 11l3 38q-23 6-46 0z'
    if dress:
        shape = f'M-19 {-82 + up}q0-10 11-11h16q11 1 11 11l10 58q-29 9-58 0z'
    if coat:
        shape = f'M-22 {-82 + up}q0-11 12-12h20q12 1 12 12l4 48q-26 7-52 0z'
    out = [f'<path d="M-7 {-102 + up}h14v12q-7 6-14 0z" fill="{skin}"/><path d="{shape}" fill="{top}"/>']
    if pattern == "stripes":
        for row in (-76, -66, -56):
            out.append(f'<path d="M-20 {row + up}q20 4 40 0" stroke="#fff" stroke-opacity=".55" stroke-width="4" fill="none"/>')
    if pattern == "sun":
        out.append(f'<circle cy="{-66 + up}" r="8" fill="#fff" opacity=".7"/>')
    if pattern == "dots":
        for dx, dy in ((-11, -74), (4, -78), (12, -66), (-4, -62), (-14, -54), (10, -52)):
            out.append(f'<circle cx="{dx}" cy="{dy + up}" r="2.600" fill="#fff" opacity=".65"/>')
    if coat and not back:
        out.append(f'<path d="M0 {-92 + up}v58" stroke="#000" stroke-opacity=".18" stroke-width="2"/>')
    if not back:
        out.append(f'<path d="M-8 {-93 + up}q8 9 16 0z" fill="{skin}"/>')
    return "".join(out)


def backpack(up, colour, back):
    if back:
        return (f'<path d="M-17 {-84 + up}q0-8 8-8h18q8 0 8 8v30q0 7-7 7h-20q-7 0-7-7z" fill="{colour}"/>'
                f'<path d="M-11 {-68 + up}h22v14q0 4-4 4h-14q-4 0-4-4z" fill="#fff" opacity=".28"/>')
    return f'<path d="M-14 {-92 + up}v34M14 {-92 + up}v34" stroke="{colour}" stroke-width="6" stroke-linecap="round"/>'


def arm(side, up, hand, sleeve, skin, bend, hands):
    sx, sy = side * 18, -83 + up
    hx, hy = hand
    mx, my = (sx + hx) / 2, (sy + hy) / 2
    ex, ey = mx + side * abs(hy - sy) * bend, my + abs(hx - sx) * bend
    wx, wy = ex + (hx - ex) * .8, ey + (hy - ey) * .8
    palm = f'<circle cx="{hx:.1f}" cy="{hy:.1f}" r="6.500" fill="{skin}"/>' if hands else ""
    return (f'<path d="M{sx} {sy}Q{ex:.1f} {ey:.1f} {wx:.1f} {wy:.1f}" stroke="{sleeve}" stroke-width="12" stroke-linecap="round" fill="none"/>'
            f'<path d="M{sx} {sy + 4}Q{ex:.1f} {ey + 4:.1f} {wx:.1f} {wy:.1f}" stroke="#000" stroke-opacity=".1" stroke-width="2" fill="none"/>{palm}')


def head_front(style, hair, skin, dark, turn, mouth, eyes, glasses):
    t = turn
    out = []
    if style == "scarf":
        out.append(f'<path d="M-29 2Q-31-32 0-32Q31-32 29 2Q30 22 19 30Q0 40-19 30Q-30 22-29 2z" fill="{hair}"/>'
                   f'<ellipse cx="{t * .5}" cy="1" rx="19.500" ry="22" fill="{skin}"/>'
                   f'<path d="M-19 27Q0 40 20 24" stroke="#000" stroke-opacity=".14" stroke-width="2.500" fill="none"/>')
        wide = .9
    else:
        out.append(f'<circle cx="-25" cy="2" r="5" fill="{dark}"/><circle cx="25" cy="2" r="5" fill="{dark}"/><ellipse rx="25" ry="25.500" fill="{skin}"/>')
        wide = 1
    out.append(f'<g transform="translate({t} 0) scale({wide} 1)">')
    out.append('<ellipse cx="-14.500" cy="10" rx="5" ry="3.600" fill="#D9573F" opacity=".24"/><ellipse cx="14.500" cy="10" rx="5" ry="3.600" fill="#D9573F" opacity=".24"/>')
    for ex in (-9, 9):
        if eyes == "down":
            out.append(f'<path d="M{ex - 4.500} 2q4.500 4.500 9 0" stroke="#2b2320" stroke-width="2.200" fill="none" stroke-linecap="round"/>')
        else:
            out.append(f'<ellipse cx="{ex}" cy="2" rx="2.700" ry="3.300" fill="#2b2320"/><circle cx="{ex + 1}" cy=".8" r=".9" fill="#fff"/>')
        brow = "#3b2a20" if style == "scarf" else hair
        out.append(f'<path d="M{ex - 4.500}-7q4.500-2.600 9 0" stroke="{brow}" stroke-width="1.900" fill="none" stroke-linecap="round"/>')
    out.append(f'<path d="M-2 7.500q2 2.200 4 0" stroke="{dark}" stroke-width="2.200" fill="none" stroke-linecap="round"/>')
    if mouth == "open":
        out.append('<path d="M-7.500 12.500q7.500 1.600 15 0q-1 9-7.500 9t-7.500-9z" fill="#8E3B33"/><path d="M-6.600 12.900q6.600 1.300 13.200 0l-.5 2.600q-6 1-12.200 0z" fill="#fff"/>')
    elif mouth == "small":
        out.append('<path d="M-4 14.500q4 3 8 0" stroke="#7d3b30" stroke-width="2.200" fill="none" stroke-linecap="round"/>')
    else:
        out.append('<path d="M-7.500 13q7.500 7.500 15 0" stroke="#7d3b30" stroke-width="2.300" fill="none" stroke-linecap="round"/>')
    if glasses:
        out.append('<g fill="#fff" fill-opacity=".28" stroke="#33475B" stroke-width="2"><circle cx="-9.500" cy="2" r="7.500"/><circle cx="9.500" cy="2" r="7.500"/><path d="M-2 1q2-2 4 0M-17 1l-6-2M17 1l6-2" fill="none"/></g>')
    out.append('</g>' + hair_front(style, hair, t))
    return "".join(out)


def hair_behind(style, c, back):
    if back:
        return ""
    if style == "bob":
        return f'<path d="M-30 0Q-31-32 0-32Q31-32 30 0L30 18Q27 26 17 25L-17 25Q-27 26-30 18z" fill="{c}"/>'
    if style == "long":
        return f'<path d="M-30 0Q-31-32 0-32Q31-32 30 0Q31 30 34 46Q18 54 0 48Q-18 54-34 46Q-31 30-30 0z" fill="{c}"/>'
    if style == "afro":
        return f'<circle cy="-9" r="36" fill="{c}"/><circle cx="-25" cy="6" r="14" fill="{c}"/><circle cx="25" cy="6" r="14" fill="{c}"/>'
    if style == "pony":
        return f'<path d="M18-22Q46-24 42 12Q40 24 32 30Q34 8 20-4z" fill="{c}"/><circle cx="24" cy="-18" r="5" fill="{RED}"/>'
    if style == "puffs":
        return f'<circle cx="-25" cy="-23" r="14" fill="{c}"/><circle cx="25" cy="-23" r="14" fill="{c}"/>'
    if style == "bun":
        return f'<circle cy="-33" r="12" fill="{c}"/>'
    if style == "curls":
        return "".join(f'<circle cx="{x}" cy="{y}" r="10" fill="{c}"/>' for x, y in ((-25, -6), (25, -6), (-24, 6), (24, 6)))
    return ""


def hair_front(style, c, t):
    if style == "scarf":
        return ""
    if style in ("bob", "long"):
        return f'<path d="M-27 4Q-30-30 0-30Q30-30 27 4Q25-10 15-14Q2-9-13-14Q-24-10-27 4z" fill="{c}"/>'
    if style in ("pony", "bun", "puffs"):
        return f'<path d="M-26 2Q-29-29 0-29Q29-29 26 2Q22-14 {4 + t}-20Q-20-16-26 2z" fill="{c}"/>'
    if style == "braids":
        out = [f'<path d="M-27 4Q-30-30 0-30Q30-30 27 4Q20-16 0-22Q-20-16-27 4z" fill="{c}"/>']
        for side in (-1, 1):
            out += [f'<ellipse cx="{side * (27 + i)}" cy="{10 + i * 10}" rx="6.500" ry="7.500" fill="{c}"/>' for i in range(4)]
            out.append(f'<circle cx="{side * 31}" cy="49" r="4" fill="{YELLOW}"/>')
        return "".join(out)
    if style == "afro":
        return f'<path d="M-25-2Q-20-19 0-19Q20-19 25-2Q30-32 0-33Q-30-32-25-2z" fill="{c}"/>'
    if style == "fade":
        return f'<path d="M-25.500-4Q-26-29 0-29Q26-29 25.500-4Q23-17 12-18H-12Q-23-17-25.500-4z" fill="{c}"/>'
    if style == "curls":
        return "".join(f'<circle cx="{x}" cy="{y}" r="9.500" fill="{c}"/>' for x, y in ((-21, -16), (-11, -23), (1, -25), (13, -23), (22, -15), (-4, -17), (8, -17)))
    if style == "swoop":
        return f'<path d="M-26 3Q-31-28-2-30Q28-34 27 3Q24-8 18-15Q0-4-20-11Q-25-7-26 3z" fill="{c}"/>'
    return f'<path d="M-26 2Q-30-24-14-29Q6-35 20-25Q29-18 26 2Q23-9 16-14Q10-10 4-14Q-3-9-9-14Q-15-9-20-12Q-24-7-26 2z" fill="{c}"/>'


def head_back(style, c, skin, dark):
    ears = f'<circle cx="-25" cy="2" r="5" fill="{dark}"/><circle cx="25" cy="2" r="5" fill="{dark}"/><ellipse rx="24" ry="25" fill="{skin}"/>'
    shell = f'<path d="M-26 2Q-29-30 0-30Q29-30 26 2Q25 18 13 22Q0 17-13 22Q-25 18-26 2z" fill="{c}"/>'
    if style == "scarf":
        return (f'<path d="M-30 2Q-31-32 0-32Q31-32 30 2Q31 30 26 36Q0 60-26 36Q-31 30-30 2z" fill="{c}"/>'
                '<path d="M-20 22Q0 44 20 22" stroke="#000" stroke-opacity=".14" stroke-width="2.500" fill="none"/>')
    if style == "bob":
        return f'<path d="M-30 0Q-31-32 0-32Q31-32 30 0L31 20Q27 27 15 25Q0 28-15 25Q-27 27-31 20z" fill="{c}"/>'
    if style == "long":
        return f'<path d="M-30 0Q-31-32 0-32Q31-32 30 0Q31 30 32 44Q16 53 0 50Q-16 53-32 44Q-31 30-30 0z" fill="{c}"/><path d="M-10 6Q-13 28-11 44M10 6Q13 28 11 44" stroke="#000" stroke-opacity=".1" stroke-width="2" fill="none"/>'
    if style == "afro":
        return f'<circle cy="-8" r="36" fill="{c}"/><circle cx="-20" cy="12" r="16" fill="{c}"/><circle cx="20" cy="12" r="16" fill="{c}"/><circle cy="14" r="16" fill="{c}"/>'
    if style == "pony":
        return ears + shell + f'<path d="M-7-6Q-16 22-6 46Q2 52 8 44Q15 20 7-6z" fill="{c}" stroke="#000" stroke-opacity=".12" stroke-width="1.500"/><rect x="-8" y="-10" width="16" height="8" rx="4" fill="{RED}"/>'
    if style == "bun":
        return ears + shell + f'<circle cy="-16" r="13" fill="{c}" stroke="#000" stroke-opacity=".15" stroke-width="2"/>'
    if style == "puffs":
        return ears + shell + f'<circle cx="-25" cy="-20" r="15" fill="{c}"/><circle cx="25" cy="-20" r="15" fill="{c}"/><path d="M0-30V20" stroke="{skin}" stroke-width="1.500"/>'
    if style == "braids":
        tails = "".join(f'<ellipse cx="{side * (15 + i)}" cy="{20 + i * 10}" rx="6.500" ry="7.500" fill="{c}"/>' for side in (-1, 1) for i in range(4))
        return ears + shell + tails + f'<path d="M0-30V18" stroke="{skin}" stroke-width="1.500"/>'
    if style == "curls":
        return ears + shell + "".join(f'<circle cx="{x}" cy="{y}" r="10" fill="{c}"/>' for x, y in ((-21, -14), (-8, -23), (8, -23), (21, -14), (-23, 2), (23, 2), (-16, 14), (0, 16), (16, 14)))
    return ears + shell
