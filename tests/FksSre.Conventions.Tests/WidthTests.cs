using FksSre.Tests;

namespace FksSre.Conventions.Tests;

/// <summary>A line of code is read without scrolling. Raw string literals are left out: they hold what others write.</summary>
public class WidthTests
{
    private const int Widest = 140;
    private const string Raw = "\"\"\"";

    [Fact]
    public void No_line_of_code_is_wider_than_140_columns()
    {
        var files = Directory
            .EnumerateFiles(RepositoryRoot.Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Folder, file).Replace('\\', '/'))
            .Where(file =>
                Array.Exists(["bench/", "infra/", "ops/", "policies/", "stacks/", "tests/"], room =>
                    file.StartsWith(room, StringComparison.Ordinal)
                )
            )
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .ToList();

        Assert.True(files.Count > 900, $"{files.Count} files");
        Assert.Empty(
            files.SelectMany(file => Wide(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, file))).Select(line => $"{file}:{line}"))
        );
    }

    [Fact]
    public void Wide_line_is_noticed_and_a_raw_string_is_not()
    {
        var wide = new string('x', Widest + 1);

        Assert.Equal(["2", "6"], Wide($"short\n// {wide}\nvar a = {Raw}\n    {wide}\n    {Raw};\n{wide}\nvar b = {Raw}{wide}{Raw};\n"));
    }

    /// <summary>The numbers of the lines that are too wide.</summary>
    private static IEnumerable<string> Wide(string code)
    {
        var isRaw = false;
        foreach (var (line, number) in code.Split('\n').Select((line, index) => (line, index + 1)))
        {
            var marks = line.Split(Raw).Length - 1;
            if (line.Length > Widest && !isRaw && marks == 0)
            {
                yield return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            isRaw ^= marks % 2 == 1;
        }
    }
}
