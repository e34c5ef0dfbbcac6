using System.Text;

namespace FksSre.ServiceLevels.Validation;

/// <summary>What text may stand in names and paths.</summary>
internal static class TextRules
{
    /// <summary>Quotes, braces and any script are fine; control characters and halves of surrogate pairs are not.</summary>
    public static bool IsPrintable(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    public static bool IsHttpPath(string path) => path.StartsWith('/') && IsLink(path);

    public static bool IsLink(string link) => link.Length > 0 && IsPrintable(link) && !link.Any(char.IsWhiteSpace);
}
