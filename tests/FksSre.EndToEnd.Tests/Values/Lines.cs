namespace FksSre.EndToEnd.Tests.Values;

/// <summary>Compares many lines and says of each that is not as expected.</summary>
internal static class Lines
{
    public static void Same(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (one, other) = (expected.ToList(), found.ToList());
        var missing = one.Except(other).Select(line => "expected: " + line);
        var more = other.Except(one).Select(line => "found: " + line);
        Assert.True(one.SequenceEqual(other), string.Join('\n', [.. missing, .. more, $"{one.Count} expected, {other.Count} found"]));
    }
}
