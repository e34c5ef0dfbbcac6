using FksSre.Ops.Ci;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Tests.Ci;

public class AnnotationTests
{
    private static readonly Finding _finding = new("FKS014", "services/a/slos/b", "99.999 %", "Too strict.", "Lower it.");

    [Fact]
    public void Finding_is_shown_beside_its_line() =>
        Assert.Equal(
            "::error file=stacks/Catalogue/FksApi.cs,line=27,title=FKS014::services/a/slos/b = 99.999 %25%0AToo strict.%0ALower it.",
            Annotation.Of(_finding, new("stacks/Catalogue/FksApi.cs", 27))
        );

    [Fact]
    public void Advice_without_a_line_is_a_notice() =>
        Assert.Equal(
            "::notice title=FKS014::services/a/slos/b%0AToo strict.%0ALower it.",
            Annotation.Of(_finding with { Level = FindingLevel.Advice, Value = "" }, null)
        );

    [Fact]
    public void Nothing_in_a_text_ends_the_command_or_begins_another() =>
        Assert.Equal(
            "::error file=a%3Ab%2Cc.cs,line=3,title=x%3Ay%2C%0Az::p = v%0A::stop-commands::t%0D%0A::error::%2525%0Aq%0Ar",
            Annotation.Of(new("x:y,\nz", "p", "v\n::stop-commands::t\r\n::error::%25", "q", "r"), new("a:b,c.cs", 3))
        );
}
