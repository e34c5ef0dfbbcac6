using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>Where in a stack's configuration something stands or is missing, and the commands that change it.</summary>
/// <param name="Stack">The name of the stack.</param>
/// <param name="Key">The full key.</param>
/// <param name="Steps">From the value of the key inwards.</param>
internal sealed record Place(string Stack, string Key, ImmutableArray<string> Steps)
{
    public static Place Of(string stack, string key) => new(stack, key, []);

    public Place Inner(string step) => this with { Steps = Steps.Add(step) };

    public string Set(string value) =>
        Steps.IsEmpty
            ? $"pulumi config set {Key} {Quoted(value)} {On}"
            : $"pulumi config set --path {InQuotes(Route)} {Quoted(value)} {On}";

    /// <summary>Pulumi asks for the value, so that it is in no history of a shell.</summary>
    public string SetSecret() => $"pulumi config set --secret {Key} {On}";

    public string Remove() => Steps.IsEmpty ? $"pulumi config rm {Quoted(Key)} {On}" : $"pulumi config rm --path {InQuotes(Route)} {On}";

    public override string ToString() => string.Join('/', new[] { $"Pulumi.{Stack}.yaml", Key }.Concat(Steps).Select(FieldFindings.Shown));

    private string On => $"--stack {Quoted(Stack)}";

    private string Route => Key + string.Concat(Steps.Select(Step));

    private static string Step(string step) =>
        step.Length > 0 && step.All(char.IsAsciiDigit) ? $"[{step}]"
        : step.Length > 0 && step.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? "." + step
        : $"[\"{step.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";

    /// <summary>For a shell; what it leaves alone stays as it is.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/') ? text : InQuotes(text);

    private static string InQuotes(string text) => $"'{FieldFindings.Shown(text).Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
