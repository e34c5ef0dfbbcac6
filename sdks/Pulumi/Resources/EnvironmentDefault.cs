using System.Globalization;

namespace Pulumi;

/// <summary>Arguments of providers that default to environment variables, read where the program runs.</summary>
internal static class EnvironmentDefault
{
    public static string? Text(string variable) => Environment.GetEnvironmentVariable(variable);

    /// <summary>True and false as Go reads them; anything else counts as unset.</summary>
    public static Input<bool>? Flag(string variable) => Text(variable) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    public static Input<int>? Number(string variable)
        => int.TryParse(Text(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? (Input<int>)number : null;

    public static Input<double>? Real(string variable)
        => double.TryParse(Text(variable), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (Input<double>)number : null;
}
