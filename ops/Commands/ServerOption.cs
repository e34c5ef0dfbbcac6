using System.CommandLine;
using System.CommandLine.Parsing;

namespace FksSre.Ops.Commands;

/// <summary>The address of a server, a path before that of its API included.</summary>
internal static class ServerOption
{
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Whose address.</param>
    /// <param name="standard">Where it is if nobody says so.</param>
    public static Option<Uri> Create(string name, string description, Uri standard) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result => Read(result, standard.ToString()),
        };

    /// <summary>One that there may not be.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Whose address.</param>
    /// <param name="example">As a person may write it.</param>
    public static Option<Uri?> Optional(string name, string description, string example) =>
        new(name) { Description = description, CustomParser = result => Read(result, example) };

    /// <summary>One that there may not be, and that may stand without an address.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Whose address.</param>
    /// <param name="standard">What is meant where none stands behind it.</param>
    public static Option<Uri?> OptionalAddress(string name, string description, Uri standard) =>
        new(name)
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => result.Tokens.Count == 0 ? standard : Read(result, standard.ToString()),
        };

    private static Uri? Read(ArgumentResult result, string example)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            // Paths are put behind the last slash, and without one the last part would be lost.
            return new Uri(url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        }

        result.AddError($"'{text}' is no URL of http or https. Write e.g. {example}.");
        return null;
    }
}
