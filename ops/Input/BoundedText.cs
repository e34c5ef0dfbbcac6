using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FksSre.Ops.Input;

/// <summary>
/// Text from a path that a person named: a file, or a pipe such as <c>&lt;(command)</c> gives. Never more than a bound is read,
/// so that a device or a pipe without an end cannot fill the memory; what a file claims to be long counts for nothing.
/// </summary>
internal static class BoundedText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>False where there is more than <paramref name="largest"/> bytes.</returns>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a folder, or may not be read.</exception>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    public static bool TryRead(string path, int largest, [NotNullWhen(true)] out string? text)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = file.Read(part)) > 0; )
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > largest)
            {
                text = null;
                return false;
            }
        }

        bytes.Position = 0;
        using var reader = new StreamReader(bytes, _strict, detectEncodingFromByteOrderMarks: true);
        text = reader.ReadToEnd();
        return true;
    }

    /// <returns>The text, or null and what is wrong in a sentence.</returns>
    public static (string? Text, string Problem) Read(string path, int largest)
    {
        try
        {
            return TryRead(path, largest, out var text) ? (text, "") : (null, $"{path} holds more than {largest / 1024} KiB.");
        }
        catch (DecoderFallbackException)
        {
            return (null, $"{path} is no text in UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e.Message);
        }
    }
}
