namespace FksSre.EndToEnd.Tests;

internal static class FirstExtensions
{
    /// <summary>The first of them; null where there is none, which a struct's default would hide.</summary>
    public static T? FirstOrNull<T>(this IEnumerable<T> items)
        where T : struct
    {
        foreach (var item in items)
        {
            return item;
        }

        return null;
    }
}
