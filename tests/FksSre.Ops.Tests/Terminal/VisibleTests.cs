using CsCheck;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Silences;
using FksSre.Ops.Terminal;
using Spectre.Console;

namespace FksSre.Ops.Tests.Terminal;

public class VisibleTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Zürich 日本 😀 – 5 µs", "Zürich 日本 😀 – 5 µs")]
    [InlineData("two\nlines\tand\r\nmore", "two\nlines\tand\r\nmore")]
    [InlineData("\u001b]0;owned\u0007", "\\u001b]0;owned\\u0007")]
    [InlineData("\u001b[2J\u009b31m", "\\u001b[2J\\u009b31m")]
    [InlineData("over\rwritten\b\u007f\0", "over\\u000dwritten\\u0008\\u007f\\u0000")]
    [InlineData("\u202egnp.exe\u2066\u200f", "\\u202egnp.exe\\u2066\\u200f")]
    [InlineData("a\u2028b\u0085c", "a\\u2028b\\u0085c")]
    public void Orders_to_the_terminal_are_shown_by_their_numbers(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

    [Fact]
    public void Nothing_but_new_lines_and_tabs_is_left_of_what_controls_a_terminal() =>
        Gen.String.Sample(text =>
        {
            var shown = Visible.Of(text);
            Assert.DoesNotContain(shown, c => char.IsControl(c) && c is not ('\n' or '\t' or '\r'));
            Assert.Equal(shown, Visible.Of(shown));
        });

    [Fact]
    public void Table_gives_the_terminal_only_its_own_orders()
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.TrueColor,
                Out = new AnsiConsoleOutput(written),
            }
        );
        console.Pipeline.Attach(new Visible.Drawing());
        var table = new Table().AddColumn("Firing");
        table.AddRow(new Text("page\u001b]0;owned\u0007", new Style(Color.Red)));

        console.Write(table);

        Assert.Contains("page\\u001b]0;owned\\u0007", written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]0;", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("\u001b[38;5;9m", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_writes_nothing_else()
    {
        var (written, told) = (new StringWriter(), new StringWriter());
        var screen = new Screen(written, told, redirected: true);
        var silence = new Silence(
            [new("service", "fks_\u001b[8mapi", IsRegex: false)],
            default,
            default,
            "ad\u0007a",
            "because \u001b[31mred"
        );

        screen.Line(SilenceText.Of(silence));
        screen.Error(silence.Comment);

        Assert.Contains("""service="fks_\u001b[8mapi"  ad\u0007a: because \u001b[31mred""", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("because \\u001b[31mred", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_goes_to_a_file_is_the_files_own()
    {
        var written = new StringWriter();

        new Screen(written, TextWriter.Null, redirected: true).Text("a: \"\u001b[31m\"\n\tb\u0007");

        Assert.Equal("a: \"\u001b[31m\"\n\tb\u0007", written.ToString());
    }
}
