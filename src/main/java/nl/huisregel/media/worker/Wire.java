package nl.huisregel.media.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How the application and the worker talk: one order, one answer, each with its length in front. */
public final class Wire {

    private static final int MARK = 0x48523031;
    private static final int LARGEST_PRINT = 8 << 20;
    private static final int DEVELOP = 1, RETOUCH = 2, SEEK = 3;
    /** More faces than can be told apart on one picture. */
    public static final int MOST_FACES = 60;

    private Wire() {}

    /** What to do with the picture that follows. */
    public sealed interface Order {

        /** How many bytes of picture follow. */
        int length();

        default void write(DataOutputStream out) throws IOException {
            out.writeInt(MARK);
            switch (this) {
                case Develop develop -> develop.tell(out);
                case Retouch retouch -> retouch.tell(out);
                case Seek _ -> out.writeByte(SEEK);
            }
            out.writeInt(length());
        }

        static Order read(DataInputStream in) throws IOException {
            expectMark(in);
            return switch (in.readByte()) {
                case DEVELOP -> new Develop(in.readByte(), in.readByte(), in.readBoolean(), in.readInt());
                case RETOUCH -> new Retouch(How.values()[in.readByte()], Box.read(in), in.readInt());
                case SEEK -> new Seek(in.readInt());
                default -> throw new IOException("an order nobody knows");
            };
        }
    }

    /**
     * Make prints of what somebody sent.
     *
     * @param orientation 1 to 8, as in Exif
     * @param shrink      decode at 1/1, 1/2, 1/4 or 1/8 of its sides
     * @param displayP3   convert from the wide colours of phones
     */
    public record Develop(int orientation, int shrink, boolean displayP3, int length) implements Order {

        private void tell(DataOutputStream out) throws IOException {
            out.writeByte(DEVELOP);
            out.writeByte(orientation);
            out.writeByte(shrink);
            out.writeBoolean(displayP3);
        }
    }

    /** What to do with an area: the first two hide what is in it, the last throws away what is around it. */
    public enum How {
        BLUR, COVER, CROP
    }

    /** Make prints anew of a print of ours, with one area changed. */
    public record Retouch(How how, Box area, int length) implements Order {

        private void tell(DataOutputStream out) throws IOException {
            out.writeByte(RETOUCH);
            out.writeByte(how.ordinal());
            area.write(out);
        }
    }

    /** Point out where faces seem to be on a print of ours. */
    public record Seek(int length) implements Order {}

    /** An upright rectangle, in pixels of the picture it is about. */
    public record Box(int x, int y, int width, int height) {

        void write(DataOutputStream out) throws IOException {
            out.writeInt(x);
            out.writeInt(y);
            out.writeInt(width);
            out.writeInt(height);
        }

        static Box read(DataInputStream in) throws IOException {
            return new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
        }
    }

    /** A finished JPEG. */
    public record Print(int width, int height, byte[] jpeg) {}

    /**
     * What the worker says.
     *
     * @param prints largest first; none when it could not decode the picture, or was not asked for any
     * @param faces  where it sees faces, when that was asked
     */
    public record Answer(List<Print> prints, List<Box> faces) {

        public static final Answer READY = new Answer(List.of(), List.of());
        static final Answer UNREADABLE = READY;

        void write(DataOutputStream out) throws IOException {
            out.writeInt(MARK);
            out.writeByte(prints.size());
            for (Print print : prints) {
                out.writeInt(print.width());
                out.writeInt(print.height());
                out.writeInt(print.jpeg().length);
                out.write(print.jpeg());
            }
            out.writeByte(faces.size());
            for (Box face : faces) {
                face.write(out);
            }
            out.flush();
        }

        /** Believes no number blindly: whoever took over the worker also writes here. */
        public static Answer read(DataInputStream in) throws IOException {
            expectMark(in);
            int count = in.readUnsignedByte();
            if (count > 2) {
                throw new IOException("the worker answers with too many prints");
            }
            List<Print> prints = new ArrayList<>();
            for (int print = 0; print < count; print++) {
                prints.add(new Print(in.readInt(), in.readInt(), bytes(in)));
            }
            return new Answer(List.copyOf(prints), faces(in));
        }

        private static List<Box> faces(DataInputStream in) throws IOException {
            int count = in.readUnsignedByte();
            if (count > MOST_FACES) {
                throw new IOException("the worker answers with too many faces");
            }
            List<Box> faces = new ArrayList<>();
            for (int face = 0; face < count; face++) {
                faces.add(Box.read(in));
            }
            return List.copyOf(faces);
        }

        private static byte[] bytes(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > LARGEST_PRINT) {
                throw new IOException("the worker answers with a print that is too large");
            }
            return in.readNBytes(length);
        }
    }

    private static void expectMark(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("the other side says something else");
        }
    }
}
