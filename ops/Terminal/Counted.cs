namespace FksSre.Ops.Terminal;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    public static string Of(int number, string noun) => Of(number, noun, noun + "s");

    public static string Of(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
