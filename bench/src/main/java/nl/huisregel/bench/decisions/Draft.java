package nl.huisregel.bench.decisions;

import java.util.List;

/** What one author wants to do, with 25 pupils on one picture. Drools reads properties of beans, so it is one and no record. */
public final class Draft {

    private final int school;
    private final String act;
    private final String role;
    private final String channel;
    private final String medium;
    private final String during;
    private final String capacity;
    private final String friend;
    private final String reason;
    private final boolean opinion;
    private final boolean surname;
    private final boolean portrait;
    private final boolean anonymous;
    private final boolean doubt;
    private final boolean teacherPermits;
    private final boolean mandate;
    private final int group;
    private final int year;
    private final List<String> pupils;

    Draft(int school, String act, String role, String channel, String medium, String during, String capacity, String friend, String reason,
          boolean opinion, boolean surname, boolean portrait, boolean anonymous, boolean doubt, boolean teacherPermits, boolean mandate, int group, int year, List<String> pupils) {
        this.school = school;
        this.act = act;
        this.role = role;
        this.channel = channel;
        this.medium = medium;
        this.during = during;
        this.capacity = capacity;
        this.friend = friend;
        this.reason = reason;
        this.opinion = opinion;
        this.surname = surname;
        this.portrait = portrait;
        this.anonymous = anonymous;
        this.doubt = doubt;
        this.teacherPermits = teacherPermits;
        this.mandate = mandate;
        this.group = group;
        this.year = year;
        this.pupils = pupils;
    }

    public int getSchool() { return school; }

    public String getAct() { return act; }

    public String getRole() { return role; }

    public String getChannel() { return channel; }

    public String getMedium() { return medium; }

    public String getDuring() { return during; }

    public String getCapacity() { return capacity; }

    public String getFriend() { return friend; }

    public String getReason() { return reason; }

    public boolean isOpinion() { return opinion; }

    public boolean isSurname() { return surname; }

    public boolean isPortrait() { return portrait; }

    public boolean isAnonymous() { return anonymous; }

    public boolean isDoubt() { return doubt; }

    public boolean isTeacherPermits() { return teacherPermits; }

    public boolean isMandate() { return mandate; }

    public int getGroup() { return group; }

    public int getYear() { return year; }

    public List<String> getPupils() { return pupils; }
}
