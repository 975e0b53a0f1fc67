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

    private Wire() {}

    /**
     * What to make of the picture that follows.
     *
     * @param orientation 1 to 8, as in Exif
     * @param shrink      decode at 1/1, 1/2, 1/4 or 1/8 of its sides
     * @param displayP3   convert from the wide colours of phones
     * @param length      how many bytes follow
     */
    public record Order(int orientation, int shrink, boolean displayP3, int length) {

        public void write(DataOutputStream out) throws IOException {
            out.writeInt(MARK);
            out.writeByte(orientation);
            out.writeByte(shrink);
            out.writeBoolean(displayP3);
            out.writeInt(length);
        }

        static Order read(DataInputStream in) throws IOException {
            expectMark(in);
            return new Order(in.readByte(), in.readByte(), in.readBoolean(), in.readInt());
        }
    }

    /** A finished JPEG. */
    public record Print(int width, int height, byte[] jpeg) {}

    /** What the worker says: the prints, largest first, or none when it could not decode the picture. */
    public record Answer(List<Print> prints) {

        public static final Answer READY = new Answer(List.of());
        static final Answer UNREADABLE = new Answer(List.of());

        void write(DataOutputStream out) throws IOException {
            out.writeInt(MARK);
            out.writeByte(prints.size());
            for (Print print : prints) {
                out.writeInt(print.width());
                out.writeInt(print.height());
                out.writeInt(print.jpeg().length);
                out.write(print.jpeg());
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
            return new Answer(List.copyOf(prints));
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
