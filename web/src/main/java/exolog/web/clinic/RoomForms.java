package exolog.web.clinic;

import exolog.core.answer.Answer;
import exolog.core.id.RoomId;
import exolog.core.practice.Rooms;
import exolog.core.tenancy.Actor;
import exolog.web.form.Form;
import exolog.web.layout.Framed;
import exolog.web.layout.Frames;
import exolog.web.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens and closes the rooms that stand on the clinic's page. */
@Framed
final class RoomForms {
  private final Rooms rooms;
  private final ClinicPage page;

  RoomForms(Rooms rooms, ClinicPage page) {
    this.rooms = rooms;
    this.page = page;
  }

  @PostMapping("/clinic/rooms")
  ModelAndView open(HttpServletRequest request, Actor actor) {
    Form form = Form.of(request);
    return answered(request, actor, form, rooms.open(actor, form.value("roomName")), "room.opened");
  }

  @PostMapping("/clinic/rooms/{id}/close")
  ModelAndView close(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    Form form = Form.of(request);
    return answered(request, actor, form, rooms.close(actor, new RoomId(id)), "room.closed");
  }

  private ModelAndView answered(
      HttpServletRequest request, Actor actor, Form form, Answer<?> answer, String key) {
    return switch (answer) {
      case Answer.Given<?> _ -> {
        Frames.notice(request, Words.say(key));
        yield new ModelAndView("redirect:/clinic");
      }
      case Answer.Refused<?>(var refusals) ->
          page.page(actor, form.refused(refusals), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }
}
