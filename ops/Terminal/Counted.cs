namespace FksSre.Ops.Terminal;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    public static string Of(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
