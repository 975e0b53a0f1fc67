package nl.huisregel.media.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;

/** The worker's main loop: reads an order, answers it, until the application closes the pipe. */
final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // the pipe belongs to the answers alone
        var patience = new Patience(Integer.parseInt(arguments[0]));
        var faces = new FaceFinder(arguments[1]);
        Darkroom.prepare();
        Wire.Answer.READY.write(out);
        try {
            while (true) {
                serve(in, out, faces, patience);
            }
        } catch (EOFException closed) {
            System.exit(0);
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out, FaceFinder faces, Patience patience) throws IOException {
        Wire.Order order = Wire.Order.read(in);
        patience.starts();
        try (BytePointer picture = picture(in, order.length())) {
            Wire.Answer answer = switch (order) {
                case Wire.Develop develop -> Darkroom.develop(develop, picture);
                case Wire.Retouch retouch -> Darkroom.retouch(retouch, picture);
                case Wire.Seek _ -> faces.seek(picture);
            };
            answer.write(out);
        }
        patience.ends();
    }

    /** Straight into memory outside the Java heap, which is where OpenCV reads it. */
    private static BytePointer picture(DataInputStream in, int length) throws IOException {
        BytePointer picture = new BytePointer(length);
        byte[] piece = new byte[1 << 16];
        for (int at = 0; at < length; ) {
            int read = in.read(piece, 0, Math.min(piece.length, length - at));
            if (read < 0) {
                throw new EOFException();
            }
            picture.position(at).put(piece, 0, read);
            at += read;
        }
        return picture.position(0).limit(length);
    }
}
