using Microsoft.Win32.SafeHandles;

namespace Dragoman.Cli.Output;

/// <summary>Opens standard output for records.</summary>
internal static class StandardOutput
{
    /// <summary>
    /// A stream that throws <see cref="OutputClosedException"/> when the reader has gone. The console's own stream hides that on Unix, so a pipe is
    /// opened as a file; a real file is not, because a <see cref="FileStream"/> would not move the position it shares with the shell.
    /// </summary>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek) return new RecordStream(pipe);
        }
        return new RecordStream(Console.OpenStandardOutput());
    }
}
