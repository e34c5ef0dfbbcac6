using System.CommandLine;

namespace FksSre.Ops.Commands;

/// <summary>Options that name a file or folder.</summary>
internal static class PathOption
{
    /// <summary>Refuses a blank text, which a variable of a shell that is not set leaves behind.</summary>
    /// <param name="option">Of one path, or of several.</param>
    /// <param name="what">It names: a file, or a folder.</param>
    public static Option<T> Naming<T>(this Option<T> option, string what)
    {
        option.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                parsed.AddError($"{option.Name} names no {what}.");
            }
        });
        return option;
    }
}
