using FksSre.Ops.Runbooks;
using Spectre.Console;

namespace FksSre.Ops.Tests.Runbooks;

public class RunbookTextTests
{
    private const string Sample = """
        # Kettle is cold

        ## Meaning
        The `kettle` is *cold*. Nobody knows why.
        See [the lid](lid-open.md), [the contract](../contract.md) and [the maker](https://kettle.example/7).

        ## Diagnosis
        1. Ask it:
           ```
           kubectl -n kitchen get pods | awk '$2 > 1'
             and *.md
           ```
        * 2 * 3 * 4 stays.
        """;

    [Fact]
    public void Plain_text_has_no_marks_and_commands_are_set_apart() =>
        Assert.Equal(
            """
            Kettle is cold

            Meaning
            The kettle is cold. Nobody knows why.
            See the lid (./fks runbook lid-open), the contract (docs/contract.md) and the maker (https://kettle.example/7).

            Diagnosis
            1. Ask it:
                  kubectl -n kitchen get pods | awk '$2 > 1'
                    and *.md
            * 2 * 3 * 4 stays.

            """,
            Written(AnsiSupport.No)
        );

    [Fact]
    public void Terminal_shows_headings_and_commands_in_styles_of_their_own()
    {
        var text = Written(AnsiSupport.Yes);

        Assert.Contains("\e[1;4mKettle is cold\e[0m", text, StringComparison.Ordinal);
        Assert.Contains("\e[1;93mMeaning\e[0m", text, StringComparison.Ordinal);
        Assert.Contains("The \e[96mkettle\e[0m is \e[3mcold\e[0m.", text, StringComparison.Ordinal);
        Assert.Contains("\e[96m      kubectl -n kitchen get pods", text, StringComparison.Ordinal);
    }

    [Fact]
    public void First_sentence_is_that_of_the_meaning() =>
        Assert.Equal("The `kettle` is *cold*.", Runbook.Parse("kettle", Sample).FirstSentence);

    private static string Written(AnsiSupport ansi)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi,
                ColorSystem = ColorSystemSupport.Standard,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = 1000;
        console.Write(RunbookText.Of(Runbook.Parse("kettle", Sample)));
        return text.ToString();
    }
}
