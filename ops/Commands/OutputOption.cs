using System.CommandLine;

namespace FksSre.Ops.Commands;

/// <summary>Where files are written.</summary>
internal static class OutputOption
{
    public static Option<string> Create(string description)
    {
        var output = new Option<string>("--out", "-o") { Description = description, Required = true };
        output.Validators.Add(parsed =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValueOrDefault<string>()))
            {
                parsed.AddError("--out names no folder.");
            }
        });
        return output;
    }
}
